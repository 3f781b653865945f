package org.paracrine.study;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML text → tree of nodes with marks. Nothing is guessed: every scalar stays the text that was written, so `no` and
/// `.5` mean what the key makes of them.
///
/// It reads the parser's events, not its nodes, since only events tell a tag that was written from one that was
/// guessed.
/// Safe by bounds: the size of the file, the number of pieces after aliases are expanded, and the depth.
final class TreeReader {
    /// A study is some kilobytes.
    static final int MOST_BYTES = 1_000_000;

    /// Far above any study, far below what a bomb of aliases makes.
    private static final int MOST_PIECES = 20_000;

    private static final int DEEPEST = 50;

    private final String file;
    private final String origin;
    private final List<Problem> problems;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Set<String> unfinished = new HashSet<>();
    private final Iterator<Event> events;
    private int pieces;

    private TreeReader(String file, String origin, String text, List<Problem> problems) {
        this.file = file;
        this.origin = origin;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_BYTES)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// The root of a file.
    ///
    /// @throws StudyException with what the tree could not be built for; what can be read past goes to `problems`
    static Mapping read(String file, String origin, byte[] bytes, List<Problem> problems) {
        if (bytes.length > MOST_BYTES) {
            throw new StudyException(tooLarge(file, bytes.length));
        }
        Node root = parse(file, origin, decode(file, bytes), problems);
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (root instanceof Text text && text.text().isEmpty()) {
            throw new StudyException(Problem.at(
                    Mark.wholeFile(file),
                    "",
                    "the file is empty; a study begins with \"version: 1\" and \"study: TITLE\""));
        }
        throw new StudyException(Problem.at(
                root.mark(),
                "",
                "a study is a mapping of keys, but this is " + root.kind() + "; it begins with \"version: 1\""));
    }

    static Problem tooLarge(String file, long bytes) {
        return new Problem(file, 0, 0, "", "the file has " + bytes + " bytes; a study has at most " + MOST_BYTES);
    }

    /// One value, as it stands behind a key.
    static Node value(String text, Mark mark) {
        if (text.isEmpty() || "[{\"'".indexOf(text.charAt(0)) < 0) {
            return new Text(text, mark);
        }
        List<Problem> problems = new ArrayList<>();
        Node node = parse(mark.file(), mark.origin(), text, problems);
        if (!problems.isEmpty()) {
            throw new StudyException(problems);
        }
        return remarked(node, mark);
    }

    private static Node remarked(Node node, Mark mark) {
        return switch (node) {
            case Text text -> new Text(text.text(), mark);
            case Listing list ->
                new Listing(
                        new ArrayList<>(list.items().stream()
                                .map(item -> remarked(item, mark))
                                .toList()),
                        mark);
            case Mapping mapping -> {
                Mapping copy = Mapping.empty(mark);
                mapping.entries().forEach((key, entry) -> copy.put(key, remarked(entry.value(), mark)));
                yield copy;
            }
        };
    }

    private static String decode(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new StudyException(Problem.at(Mark.wholeFile(file), "", "the file is not text in UTF-8"));
        }
    }

    private static Node parse(String file, String origin, String text, List<Problem> problems) {
        try {
            return new TreeReader(file, origin, text, problems).document();
        } catch (MarkedYamlEngineException syntax) {
            throw new StudyException(syntaxProblem(file, origin, syntax));
        } catch (ReaderException unreadable) {
            throw new StudyException(unreadable(file, origin, text, unreadable));
        } catch (YamlEngineException broken) {
            throw new StudyException(Problem.at(Mark.wholeFile(file), "", "this is not YAML: " + broken.getMessage()));
        }
    }

    private static Problem syntaxProblem(String file, String origin, MarkedYamlEngineException syntax) {
        Mark mark = mark(file, origin, syntax.getProblemMark().or(syntax::getContextMark));
        String context = syntax.getContext() == null ? "" : syntax.getContext() + ", ";
        String problem = String.valueOf(syntax.getProblem());
        return Problem.at(
                mark,
                "",
                problem.contains("(TAB)")
                        ? "this is not YAML: a tab stands here; indent with spaces"
                        : "this is not YAML: " + context + problem);
    }

    private static Problem unreadable(String file, String origin, String text, ReaderException unreadable) {
        int line = 1;
        int column = 1;
        int position =
                text.offsetByCodePoints(0, Math.min(unreadable.getPosition(), text.codePointCount(0, text.length())));
        for (int at = 0; at < position; at++) {
            boolean newLine = text.charAt(at) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        String character = "U+%04X".formatted(unreadable.getCodePoint());
        return Problem.at(
                new Mark(file, line, column, origin),
                "",
                "the character " + character + " is not allowed in a text file");
    }

    private static Mark mark(String file, String origin, Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(at -> new Mark(file, at.getLine() + 1, at.getColumn() + 1, origin))
                .orElseGet(() -> Mark.wholeFile(file));
    }

    private Mark mark(Event event) {
        return mark(file, origin, event.getStartMark());
    }

    private Node document() {
        Node root = new Text("", Mark.wholeFile(file));
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (seen) {
                    problems.add(Problem.at(mark(event), "", "a file holds one study, but a second begins here"));
                    return root;
                }
                root = node(events.next(), 0);
                seen = true;
            }
        }
        return root;
    }

    private Node node(Event event, int depth) {
        count(event, 1);
        if (depth > DEEPEST) {
            throw new StudyException(Problem.at(mark(event), "", "the keys are nested more than " + DEEPEST + " deep"));
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        NodeEvent begun = (NodeEvent) event;
        Optional<String> anchor = begun.getAnchor().map(Anchor::getValue);
        anchor.ifPresent(unfinished::add);
        refuseTag(begun);
        Node node = switch (begun) {
            case ScalarEvent scalar -> new Text(scalar.getValue(), mark(scalar));
            case CollectionStartEvent start when start.getEventId() == Event.ID.SequenceStart -> list(start, depth);
            default -> mapping(begun, depth);
        };
        anchor.ifPresent(name -> {
            anchors.put(name, node);
            unfinished.remove(name);
        });
        return node;
    }

    private void count(Event event, int more) {
        pieces += more;
        if (pieces > MOST_PIECES) {
            throw new StudyException(Problem.at(
                    mark(event),
                    "",
                    "the study has more than " + MOST_PIECES + " pieces once its aliases (*) are filled in"));
        }
    }

    private Node alias(AliasEvent alias) {
        String name = alias.getAlias().getValue();
        Node node = anchors.get(name);
        if (node == null || unfinished.contains(name)) {
            throw new StudyException(Problem.at(
                    mark(alias),
                    "",
                    node == null && !unfinished.contains(name)
                            ? "the alias *" + name + " stands for nothing; an anchor &" + name + " must come first"
                            : "the alias *" + name + " stands inside of what it stands for"));
        }
        count(alias, size(node));
        return node.copy();
    }

    private static int size(Node node) {
        return switch (node) {
            case Text ignored -> 1;
            case Listing list ->
                1 + list.items().stream().mapToInt(TreeReader::size).sum();
            case Mapping mapping ->
                1
                        + mapping.entries().values().stream()
                                .mapToInt(entry -> size(entry.value()))
                                .sum();
        };
    }

    private void refuseTag(NodeEvent event) {
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        tag.ifPresent(name -> problems.add(Problem.at(
                mark(event),
                "",
                "the tag " + name.replace("tag:yaml.org,2002:", "!!")
                        + " is not allowed: a study is plain data; leave it out")));
    }

    private Listing list(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Listing(items, mark(start));
    }

    private Mapping mapping(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Mark keyMark = mark(event);
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            enter(entries, key, keyMark, value);
            event = events.next();
        }
        return new Mapping(entries, mark(start));
    }

    private void enter(Map<String, Entry> entries, Node key, Mark keyMark, Node value) {
        if (!(key instanceof Text text)) {
            problems.add(Problem.at(keyMark, "", "a key must be a word, but this is " + key.kind()));
            return;
        }
        Entry before = entries.putIfAbsent(text.text(), new Entry(keyMark, value));
        if (before != null) {
            problems.add(Problem.at(
                    keyMark,
                    "",
                    "the key \"" + text.text() + "\" stands here a second time; the first is in line "
                            + before.keyMark().line()));
        }
    }
}
