package org.paracrine.physicell;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.paracrine.archive.ArchiveFailure;
import org.paracrine.archive.RunFolder;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;

/// The state of a run on disk: from it the run goes on to the same bits.
///
/// The file names the model by a fingerprint of all its files and of how it is run, so that it cannot go on with
/// another.
final class Checkpoint {
    private static final String FILE = "checkpoint.bin";
    private static final String FORMAT = "paracrine culture 1";

    private Checkpoint() {}

    /// Replaces the checkpoint of a run.
    static void write(RunFolder folder, PhysicellModel model, Culture culture) {
        Path target = folder.file(FILE);
        Path fresh = target.resolveSibling("." + FILE + ".partial");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                out.writeUTF(FORMAT);
                out.writeUTF(model.fingerprint());
                culture.write(out);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot write the checkpoint", target, failure);
        }
    }

    /// The culture that a run left in its folder.
    ///
    /// @throws StudyException if there is none, or it is of another model
    static Culture read(Path folder, PhysicellModel model, Crew crew) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw wrong(file, "there is no checkpoint to go on from; --resume wants the folder of a run");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(FORMAT)) {
                throw wrong(file, "this is not a checkpoint of this version of Paracrine");
            }
            if (!in.readUTF().equals(model.fingerprint())) {
                throw wrong(
                        file,
                        "the checkpoint is of another model: the settings, cells or rules have changed, or the seed,"
                                + " --adaptive or --as-1.14; go on with what the run had");
            }
            return Culture.read(model.plan(), model.random(), crew, in);
        } catch (EOFException cut) {
            throw wrong(file, "the checkpoint is cut off; go on from another run");
        } catch (IOException failure) {
            throw wrong(file, "the checkpoint cannot be read: " + failure.getMessage());
        }
    }

    private static StudyException wrong(Path file, String sentence) {
        return new StudyException(java.util.List.of(new Problem(file.toString(), 0, 0, "", sentence)));
    }
}
