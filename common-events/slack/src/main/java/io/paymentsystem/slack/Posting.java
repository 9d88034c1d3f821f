package io.paymentsystem.slack;

import io.paymentsystem.slack.NotificationRows.Due;
import java.util.List;

/** Something to post about notifications, and what to post instead if Slack refuses it: from the whole to the least. */
sealed interface Posting {

    /** What it tells of. */
    List<Due> about();

    SlackMessage message();

    /** What says the same with less that could be refused; empty where nothing is left to leave out. */
    List<Posting> instead();

    /** Several in one message. What is refused because of one of them is not refused for the others. */
    record Grouped(List<Due> about) implements Posting {

        @Override
        public SlackMessage message() {
            return MessageText.several(about.stream().map(Due::notification).toList());
        }

        @Override
        public List<Posting> instead() {
            return about.stream().<Posting>map(Alone::new).toList();
        }
    }

    /** One with all that is known. */
    record Alone(Due due) implements Posting {

        @Override
        public List<Due> about() {
            return List.of(due);
        }

        @Override
        public SlackMessage message() {
            return MessageText.one(due.notification());
        }

        @Override
        public List<Posting> instead() {
            return List.of(new Bare(due));
        }
    }

    /** That there is one, and where to read it. */
    record Bare(Due due) implements Posting {

        @Override
        public List<Due> about() {
            return List.of(due);
        }

        @Override
        public SlackMessage message() {
            return MessageText.refused(due.notification());
        }

        @Override
        public List<Posting> instead() {
            return List.of();
        }
    }
}
