package org.paracrine.physicell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.StudyText;

/// The domain and the substrates of a model as the tissue of a study.
final class TissueKeys {
    private static final List<String> FACES = List.of("x low", "x high", "y low", "y high", "z low", "z high");

    private final Converting with;
    private final Block block;
    private final @Nullable FieldsTable start;
    private final String startFile;

    /// @param start of the fields; nothing where they start even
    /// @param startFile its name
    TissueKeys(Converting with, Block block, @Nullable FieldsTable start, String startFile) {
        this.with = with;
        this.block = block;
        this.start = start;
        this.startFile = startFile;
    }

    Keys keys() {
        Keys keys = Keys.tall();
        block.put(keys);
        if (!with.settings().options().virtualWall()) {
            keys.put("edge", "barrier");
        }
        Keys substrates = Keys.tall();
        List<SubstrateSettings> all = with.settings().microenvironment().substrates();
        for (int index = 0; index < all.size(); index++) {
            substrates.put(with.names().of(all.get(index).name()), substrate(index, all.get(index)));
        }
        return keys.put("substrates", substrates);
    }

    private Keys substrate(int index, SubstrateSettings of) {
        String unit = SubstrateUnit.level(of.units());
        Keys keys = Keys.any()
                .put("unit", unit.isEmpty() ? SubstrateUnit.PLAIN : unit)
                .put("diffusivity", StudyText.quantity(of.diffusionCoefficient(), "um2/min"))
                .put("decay", StudyText.rate(of.decayRate()))
                .put("start", level(of.initialCondition(), of));
        if (start != null && start.has(index)) {
            String column = with.names().of(of.name());
            keys.put("pattern", Keys.any().put("csv", startFile).put("column", column));
        }
        return keys.put("walls", walls(of));
    }

    private Keys walls(SubstrateSettings of) {
        int faces = block.planar() ? 4 : FACES.size();
        List<SubstrateSettings.Face> all = of.faces().subList(0, faces);
        boolean same = all.stream().allMatch(face -> face.held() && face.equals(all.getFirst()));
        if (same) {
            return Keys.any().put("fixed", level(all.getFirst().level(), of));
        }
        Keys held = Keys.any();
        for (int face = 0; face < faces; face++) {
            if (all.get(face).held()) {
                held.put(FACES.get(face), level(all.get(face).level(), of));
            }
        }
        return Keys.any().put("faces", held);
    }

    private String level(double level, SubstrateSettings of) {
        double sayable = with.left().within(level, 0, Double.MAX_VALUE, "a level of " + of.name());
        return StudyText.quantity(sayable, SubstrateUnit.level(of.units()));
    }
}
