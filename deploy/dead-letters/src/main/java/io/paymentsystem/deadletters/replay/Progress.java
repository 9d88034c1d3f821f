package io.paymentsystem.deadletters.replay;

import io.paymentsystem.deadletters.screen.Screen;
import java.time.Duration;

/** Tells how far something is: in one line that is rewritten, or, where lines stay, every few seconds when there is news. */
final class Progress {

    private static final Duration LINES_APART = Duration.ofSeconds(3);

    private final Screen screen;
    private final boolean rewriting;
    private String told = "";
    private long toldAt = System.nanoTime();
    private boolean ended;

    Progress(Screen screen, boolean rewriting) {
        this.screen = screen;
        this.rewriting = rewriting;
    }

    synchronized void tell(String news) {
        if (ended || news.equals(told) || !rewriting && System.nanoTime() - toldAt < LINES_APART.toNanos()) {
            return;
        }
        told = news;
        toldAt = System.nanoTime();
        if (rewriting) {
            screen.rewrite(news);
        } else {
            screen.line(news);
        }
    }

    /** Nothing is told any more. */
    synchronized void end() {
        ended = true;
        screen.keep();
    }
}
