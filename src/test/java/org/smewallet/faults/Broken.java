package org.smewallet.faults;

/** Something that must hold does not. */
class Broken extends RuntimeException {

    Broken(String what) {
        super(what);
    }

    @Override
    public String toString() {
        return getMessage();
    }

    static void unless(boolean held, String otherwise, Object... values) {
        if (!held) {
            throw new Broken(otherwise.formatted(values));
        }
    }
}
