package io.paymentsystem.baseline.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A course and how many of its seats are held. */
@Entity
public class Course {

    @Id
    private long id;
    private int capacity;
    private long price;
    private int enrolled;

    protected Course() {
    }

    /** The public form; {@code enrolled} counts payments under way too. */
    record View(int capacity, int enrolled) {
    }

    View view() {
        return new View(capacity, enrolled);
    }

    public boolean costs(long amount) {
        return price == amount;
    }

    public boolean isFull() {
        return enrolled >= capacity;
    }

    /** Takes a seat; for whoever has locked the course and found it not full. */
    public void takeSeat() {
        enrolled++;
    }

    /** Gives a seat back; for whoever has locked the course. */
    public void giveSeatBack() {
        enrolled--;
    }
}
