package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// What is given to several fields and taken from them in some voxels, in steps of one length, by one party after the
/// other:
///
///     c ← (c + s) / (1 + l) + e   for each party in its turn
///
/// All turns in a voxel together are (c + A) / B: with every party B ← B (1 + l), A ← A + B_before s + B e. So a step
/// costs one multiplication a voxel, however many parties there are. As BioFVM has it
/// (doi:10.1093/bioinformatics/btv730).
///
/// | symbol | unit       | meaning                                        |
/// |--------|------------|------------------------------------------------|
/// | s      | amount/µm³ | given towards a target in a step               |
/// | l      | 1          | taken in a step, over what is there afterwards |
/// | e      | amount/µm³ | given in a step whatever is there              |
///
/// A voxel that holds something has a place; places are numbered from 0 in the order in which they are asked for.
/// Voxels whose level is held stay as they are. Not for use by two threads at once.
public final class SequentialExchange {
    /// Places that a worker must have to itself; one takes about 2 ns.
    private static final int PLACES_PER_HAND = 16_384;

    private static final int NONE = -1;

    private final VoxelGrid grid;
    private final int fields;
    private final boolean keepsSums;
    private final int[] placeOf;
    private final boolean[] gives;
    private int[] voxels = new int[64];
    /// By field and place: A, B, 1/B once it is sealed, and the sum of what was there before each step.
    private double[][] offset;

    private double[][] divisor;
    private double[][] factor;
    private double[][] before;
    private int count;
    /// By arrangement: where the voxels of places lie, and of how many places it is known.
    private final int[][] arranged = new int[Arrangement.values().length][0];

    private final int[] looked = new int[Arrangement.values().length];
    private boolean isSealed;

    /// @param fields number of fields on the grid
    /// @param keepsSums true if [#sum] will be asked for
    public SequentialExchange(VoxelGrid grid, int fields, boolean keepsSums) {
        this.keepsSums = keepsSums;
        this.grid = grid;
        this.fields = fields;
        this.placeOf = new int[grid.voxels()];
        Arrays.fill(placeOf, NONE);
        this.gives = new boolean[fields];
        this.offset = new double[fields][voxels.length];
        this.divisor = new double[fields][voxels.length];
        this.factor = new double[fields][voxels.length];
        this.before = new double[fields][voxels.length];
    }

    /// True if a field is given something anywhere.
    public boolean gives(int field) {
        return gives[field];
    }

    /// No party, nowhere.
    public void clear() {
        Arrays.fill(gives, false);
        for (int place = 0; place < count; place++) {
            placeOf[voxels[place]] = NONE;
        }
        count = 0;
        Arrays.fill(looked, 0);
        isSealed = false;
    }

    /// No party at a place; what was there before each step is forgotten.
    public void empty(int place) {
        for (int field = 0; field < fields; field++) {
            offset[field][place] = 0;
            divisor[field][place] = 1;
            before[field][place] = 0;
        }
        isSealed = false;
    }

    /// The place of a voxel, a new one if it had none.
    public int place(int voxel) {
        int known = placeOf[voxel];
        if (known != NONE) {
            return known;
        }
        if (count == voxels.length) {
            grow();
        }
        int place = count++;
        placeOf[voxel] = place;
        voxels[place] = voxel;
        empty(place);
        return place;
    }

    private void grow() {
        int room = Math.min(grid.voxels(), 2 * voxels.length);
        voxels = Arrays.copyOf(voxels, room);
        for (double[][] columns : new double[][][] {offset, divisor, factor, before}) {
            Arrays.setAll(columns, field -> Arrays.copyOf(columns[field], room));
        }
    }

    /// Adds a party behind those that are there.
    ///
    /// @param given s, at least 0
    /// @param taken l, at least 0
    /// @param exported e, at least 0
    public void add(int place, int field, double given, double taken, double exported) {
        double earlier = divisor[field][place];
        double later = earlier * (1 + taken);
        divisor[field][place] = later;
        offset[field][place] += earlier * given + later * exported;
        gives[field] |= given != 0 || exported != 0;
        isSealed = false;
    }

    /// A of the parties so far: what is there after them is (c + A)/B.
    public double offset(int place, int field) {
        return offset[field][place];
    }

    /// B of the parties so far.
    public double divisor(int place, int field) {
        return divisor[field][place];
    }

    /// What a field held at a place before each step, summed over the steps since it was opened or [#clearSums] was
    /// called (amount/µm³); 0 where no sums are kept.
    public double sum(int place, int field) {
        return before[field][place];
    }

    /// Begins the sums anew.
    public void clearSums() {
        for (double[] sums : before) {
            Arrays.fill(sums, 0, count, 0);
        }
    }

    /// One step of one field, in all places.
    public void step(int number, Field field, Crew crew) {
        step(number, field.values(), Arrangement.FIELD, crew);
        Holding.hold(field, 0, grid.voxels());
    }

    /// The same while the field is worked on, its numbers arranged in some way; held voxels change like all others.
    public void step(int number, double[] values, Arrangement arrangement, Crew crew) {
        seal();
        int[] at = places(arrangement);
        double[] add = offset[number];
        double[] times = factor[number];
        double[] sums = before[number];
        crew.each(count, PLACES_PER_HAND, (_, from, to) -> {
            for (int place = from; place < to; place++) {
                double value = values[at[place]];
                if (keepsSums) {
                    sums[place] += value;
                }
                values[at[place]] = (value + add[place]) * times[place];
            }
        });
    }

    /// Where the voxel of each place lies; looked up once for each place.
    private int[] places(Arrangement arrangement) {
        if (arrangement == Arrangement.FIELD) {
            return voxels;
        }
        int number = arrangement.ordinal();
        int[] at = arranged[number];
        if (at.length < voxels.length) {
            at = Arrays.copyOf(at, voxels.length);
            arranged[number] = at;
        }
        for (; looked[number] < count; looked[number]++) {
            at[looked[number]] = arrangement.place(grid, voxels[looked[number]]);
        }
        return at;
    }

    private void seal() {
        if (isSealed) {
            return;
        }
        for (int field = 0; field < fields; field++) {
            for (int place = 0; place < count; place++) {
                factor[field][place] = 1 / divisor[field][place];
            }
        }
        isSealed = true;
    }
}
