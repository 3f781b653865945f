package org.paracrine.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What one command line said, and its exit code.
record Spoken(int code, String out, String err) {
    static Spoken by(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Spoken(code, out.toString(), err.toString());
    }
}
