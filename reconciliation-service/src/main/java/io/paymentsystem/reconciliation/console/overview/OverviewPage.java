package io.paymentsystem.reconciliation.console.overview;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and the part of it that is asked for again and again. Both come from memory. */
@Controller
class OverviewPage {

    private final Refreshing refreshing;
    private final Clock clock;

    OverviewPage(Refreshing refreshing, Clock clock) {
        this.refreshing = refreshing;
        this.clock = clock;
    }

    @GetMapping({"/", "/console"})
    String page(Model model) {
        fill(model);
        return "overview";
    }

    @GetMapping("/console/overview")
    String live(Model model) {
        fill(model);
        return "overview :: live(again=true)";
    }

    private void fill(Model model) {
        Optional<Overview> latest = refreshing.look();
        latest.ifPresent(overview -> {
            model.addAttribute("overview", overview);
            model.addAttribute("age", overview.ageAt(clock.instant()));
            PaymentFigures payments = overview.payments();
            if (payments != null) {
                model.addAttribute("plot", StatusPlot.of(payments.minutes()));
            }
        });
    }
}
