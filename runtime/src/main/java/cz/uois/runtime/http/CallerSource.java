package cz.uois.runtime.http;

import cz.uois.runtime.auth.Identity;

/** Says who sent a request, by its token. */
@FunctionalInterface
public interface CallerSource {
  /**
   * The caller, with the token if it holds.
   *
   * @param cookie the header {@code Cookie}, empty if there is none
   * @param authorization the header {@code Authorization}, empty if there is none
   */
  Identity callerOf(String cookie, String authorization);
}
