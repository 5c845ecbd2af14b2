package cz.uois.runtime.http;

import cz.uois.runtime.auth.Caller;

/** Says who sent a request, by its token. */
@FunctionalInterface
public interface CallerSource {
  /**
   * The caller.
   *
   * @param cookie the header {@code Cookie}, empty if there is none
   * @param authorization the header {@code Authorization}, empty if there is none
   */
  Caller callerOf(String cookie, String authorization);
}
