package org.paracrine.physicell;

/// How long the model runs and in which steps.
///
/// @param maximum time at which it ends (min); 0 saves the start and ends
/// @param diffusionStep of the fields (min)
/// @param mechanicsStep of movement and contacts (min)
/// @param phenotypeStep of cycle, death, volume and rules (min)
/// @param intracellularStep of networks inside of cells (min)
/// @param timeUnits as the file names them; numbers are minutes whatever it says
/// @param spaceUnits as the file names them; numbers are µm whatever it says
public record Times(
        double maximum,
        double diffusionStep,
        double mechanicsStep,
        double phenotypeStep,
        double intracellularStep,
        String timeUnits,
        String spaceUnits) {}
