package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at the console: a real browser, headless, that asks nobody but the service. */
final class Browser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Dimension DESKTOP = new Dimension(1280, 1400);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Chromium and its driver where packages put them; empty where they are not. */
    static Optional<Browser> at(String address) {
        return executable("chromium", "chromium-browser", "google-chrome").flatMap(chromium ->
                executable("chromedriver").map(driver -> new Browser(start(chromium, driver), address)));
    }

    private static Optional<Path> executable(String... names) {
        List<Path> folders = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        return Stream.of(names).flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static ChromeDriver start(Path chromium, Path driver) {
        var options = new ChromeOptions().setBinary(chromium.toFile()).addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
        var started = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
        started.manage().window().setSize(DESKTOP);
        return started;
    }

    void open(String path) {
        driver.get(address + path);
    }

    void follow(String link) {
        driver.findElement(By.linkText(link)).click();
    }

    /** Types into the field with that label. */
    void type(String label, String text) {
        WebElement field = driver.findElement(By.xpath("//main//label[contains(normalize-space(.), '%s')]//input".formatted(label)));
        field.clear();
        field.sendKeys(text);
    }

    void tick(String what) {
        driver.findElement(By.cssSelector("input[aria-label='%s']".formatted(what))).click();
    }

    void press(String button) {
        driver.findElement(By.xpath("//main//button[contains(normalize-space(.), '%s')]".formatted(button))).click();
    }

    /** One key, wherever the focus is. */
    void key(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** What is to be read in the page's content. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Waits until the page says so, by itself. */
    void awaitText(String text) {
        new WebDriverWait(driver, PaymentSystem.PATIENCE).until(
                ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
    }

    /** Waits until an element is there, by itself. */
    void await(String selector) {
        new WebDriverWait(driver, PaymentSystem.PATIENCE, Duration.ofMillis(200)).until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    /** That nothing was refused by the page's own rules, and no script has failed. */
    void hasNoErrors() {
        assertThat(driver.manage().logs().get("browser").getAll()).isEmpty();
    }

    /** A picture for a person to look at. */
    void shoot(String name) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
