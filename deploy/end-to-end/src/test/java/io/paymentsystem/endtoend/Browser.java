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
import org.openqa.selenium.WebDriverException;
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
        leaveBy(By.linkText(link));
    }

    /** Types into the field with that label. */
    void type(String label, String text) {
        WebElement field = driver.findElement(By.xpath("//main//label[contains(normalize-space(.), '%s')]//input".formatted(label)));
        field.clear();
        field.sendKeys(text);
    }

    void tick(String what) {
        click(By.cssSelector("input[aria-label='%s']".formatted(what)));
    }

    /** Presses a button that leads to another page, or to this one anew. */
    void press(String button) {
        leaveBy(By.xpath("//main//button[contains(normalize-space(.), '%s')]".formatted(button)));
    }

    /**
     * Returns when another page is there: what is looked for next must not be found on this one. The page is marked rather than its
     * elements asked whether they are stale: of an element whose page is just being replaced the driver says various things.
     */
    private void leaveBy(By clicked) {
        driver.executeScript("document.documentElement.dataset.left = true");
        click(clicked);
        waiting().until(_ -> driver.executeScript("return !document.documentElement.dataset.left && document.readyState === 'complete'")
                == Boolean.TRUE);
    }

    /** What is live may be replaced between being found and being clicked. */
    private void click(By what) {
        waiting().until(page -> {
            page.findElement(what).click();
            return true;
        });
    }

    /** Asks again whatever the driver says against it: pages and their live parts are replaced while it looks at them. */
    private WebDriverWait waiting() {
        var waiting = new WebDriverWait(driver, PaymentSystem.PATIENCE, Duration.ofMillis(200));
        waiting.ignoring(WebDriverException.class);
        return waiting;
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
        return waiting().until(page -> page.findElement(By.tagName("main")).getText());
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Waits until the page says so, by itself. */
    void awaitText(String text) {
        waiting().until(
                ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
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
