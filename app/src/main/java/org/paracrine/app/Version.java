package org.paracrine.app;

import picocli.CommandLine.IVersionProvider;

/// The version of this Paracrine, as written into its jar by the build.
final class Version implements IVersionProvider {
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(unpacked)" : version;
    }

    static String java() {
        return Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Paracrine " + current() + " on Java " + java()};
    }
}
