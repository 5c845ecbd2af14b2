package cz.uois.runtime.http;

/** Says whether the member can answer queries now. */
@FunctionalInterface
public interface Readiness {
  /** {@code ready}, or what is missing in a few words. */
  String state();

  /** The word for a member that is ready. */
  String READY = "ready";
}
