package org.paracrine.tissue;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula of the place: numbers, `+ - * / ^`, parentheses, the places `x y z r`, `pi`, and the functions
/// `exp sqrt abs sin cos` of one and `min max` of two values. It is read into a tree of these and nothing else.
///
///     sum     = product { (+|-) product }
///     product = sign { (*|/) sign }
///     sign    = { + | - } power
///     power   = atom [ ^ sign ]                      2^3^2 = 2^(3^2), -2^2 = -(2^2)
///     atom    = number | name | name(sum [, sum]) | (sum)
///
/// Functions are those of StrictMath: the same bits on every machine.
final class Expression {

    /// More than anyone writes by hand; with the depth, it bounds what reading and computing may cost.
    static final int LONGEST = 1000;

    static final int DEEPEST = 50;

    private static final String KNOWN = "x, y, z, r, pi, exp, sqrt, abs, sin, cos, min and max";

    private static final Pattern NUMBER = Pattern.compile("([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

    private static final char END = '\0';

    /// A part of the formula.
    interface Term {
        double at(double x, double y, double z, double r);
    }

    private final String text;
    private int at;
    private int depth;

    private Expression(String text) {
        this.text = text;
    }

    /// The formula as a function of x, y, z and r; an error says in which column, from 1.
    static Term parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the formula has " + text.length() + " characters and may have "
                    + LONGEST + ": give a long one as a table of voxels");
        }
        Expression expression = new Expression(text);
        Term whole = expression.sum();
        if (expression.next() != END) {
            throw expression.unexpected("an operator (+ - * / ^) or the end");
        }
        return whole;
    }

    private Term sum() {
        deeper();
        Term sum = product();
        while (next() == '+' || next() == '-') {
            Term left = sum;
            boolean plus = take() == '+';
            Term right = product();
            sum = plus
                    ? (x, y, z, r) -> left.at(x, y, z, r) + right.at(x, y, z, r)
                    : (x, y, z, r) -> left.at(x, y, z, r) - right.at(x, y, z, r);
        }
        depth--;
        return sum;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw problem(at, "more than " + DEEPEST + " parentheses or powers within each other: simplify it");
        }
    }

    private Term product() {
        Term product = sign();
        while (next() == '*' || next() == '/') {
            Term left = product;
            boolean times = take() == '*';
            Term right = sign();
            product = times
                    ? (x, y, z, r) -> left.at(x, y, z, r) * right.at(x, y, z, r)
                    : (x, y, z, r) -> left.at(x, y, z, r) / right.at(x, y, z, r);
        }
        return product;
    }

    private Term sign() {
        boolean negative = false;
        while (next() == '+' || next() == '-') {
            negative ^= take() == '-';
        }
        Term power = power();
        return negative ? (x, y, z, r) -> -power.at(x, y, z, r) : power;
    }

    private Term power() {
        Term base = atom();
        if (next() != '^') {
            return base;
        }
        deeper();
        take();
        Term exponent = sign();
        depth--;
        return both(StrictMath::pow, base, exponent);
    }

    private Term atom() {
        char first = next();
        if (first == '(') {
            take();
            Term inside = sum();
            expect(')');
            return inside;
        }
        if (isDigit(first) || first == '.') {
            double number = number();
            return (x, y, z, r) -> number;
        }
        if (isLetter(first)) {
            return named();
        }
        throw unexpected("a number, a name or (");
    }

    private double number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected("digits");
        }
        double number = Double.parseDouble(matcher.group());
        if (!Double.isFinite(number)) {
            throw problem(at, matcher.group() + " is too large for a number");
        }
        at = matcher.end();
        return number;
    }

    private Term named() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        String name = text.substring(start, at);
        return switch (name) {
            case "x" -> (x, y, z, r) -> x;
            case "y" -> (x, y, z, r) -> y;
            case "z" -> (x, y, z, r) -> z;
            case "r" -> (x, y, z, r) -> r;
            case "pi" -> (x, y, z, r) -> Math.PI;
            case "exp" -> one(StrictMath::exp);
            case "sqrt" -> one(StrictMath::sqrt);
            case "abs" -> one(StrictMath::abs);
            case "sin" -> one(StrictMath::sin);
            case "cos" -> one(StrictMath::cos);
            case "min" -> two(StrictMath::min);
            case "max" -> two(StrictMath::max);
            default -> throw problem(start, "'" + name + "' is not known; known are " + KNOWN);
        };
    }

    private Term one(DoubleUnaryOperator function) {
        expect('(');
        Term value = sum();
        expect(')');
        return (x, y, z, r) -> function.applyAsDouble(value.at(x, y, z, r));
    }

    private Term two(DoubleBinaryOperator function) {
        expect('(');
        Term first = sum();
        expect(',');
        Term second = sum();
        expect(')');
        return both(function, first, second);
    }

    private static Term both(DoubleBinaryOperator function, Term first, Term second) {
        return (x, y, z, r) -> function.applyAsDouble(first.at(x, y, z, r), second.at(x, y, z, r));
    }

    /// The next character that is no blank, `END` after the last.
    private char next() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private char take() {
        return text.charAt(at++);
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw unexpected("'" + expected + "'");
        }
        at++;
    }

    private IllegalArgumentException unexpected(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return problem(at, "expected " + expected + ", found " + found);
    }

    private IllegalArgumentException problem(int where, String what) {
        return new IllegalArgumentException("the formula '" + text + "', column " + (where + 1) + ": " + what);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
    }
}
