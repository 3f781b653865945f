package org.paracrine.tissue;

/// When vessels disappear.
///
/// @param patience a vessel that has been of no use for longer is removed (min), at least 0
/// @param shear least wall shear stress of a vessel of use (mmHg), at least 0; 0: any flow will do
/// @param survival VEGF that a young vessel needs (the field's unit), at least 0; 0: it needs none
/// @param maturity age from which a vessel needs no VEGF (min), at least 0: it is covered by pericytes
public record RegressionRules(double patience, double shear, double survival, double maturity) {
    public RegressionRules {
        require("the time until an idle vessel is removed", patience, "min");
        require("the least wall shear stress", shear, "mmHg");
        require("the VEGF that keeps young vessels alive", survival, "in the unit of the field");
        require("the age of mature vessels", maturity, "min");
    }

    /// Rules with a given need of VEGF.
    ///
    /// | value                          | source                                                       |
    /// |--------------------------------|--------------------------------------------------------------|
    /// | patience 4000 min              | Owen et al. 2011, doi:10.1158/0008-5472.CAN-10-2834          |
    /// | shear 8 dyn/cm² (0.006 mmHg)   | the same                                                     |
    /// | maturity 7 d                   | assumed; that vessels without pericytes need VEGF: Benjamin  |
    /// |                                | et al. 1999, doi:10.1172/JCI5028                             |
    public static RegressionRules needing(double survival) {
        return new RegressionRules(4000, 0.8 / Viscosity.PASCAL_PER_MMHG, survival, 7 * 24 * 60);
    }

    private static void require(String what, double value, String unit) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0 " + unit + ", got " + value);
        }
    }
}
