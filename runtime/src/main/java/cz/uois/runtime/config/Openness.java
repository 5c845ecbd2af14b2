package cz.uois.runtime.config;

/**
 * What a member tells of its schema to whoever asks.
 *
 * @param introspection {@code UOIS_INTROSPECTION}: {@code __schema} and {@code __type}; the query
 *     of the health check, {@code {__schema{types{name}}}}, is answered all the same
 * @param sdl {@code UOIS_SERVICE_SDL}: {@code _service}, which a gateway that composes at its start
 *     needs
 */
public record Openness(boolean introspection, boolean sdl) {
  /** Everything, as in development. */
  public static final Openness ALL = new Openness(true, true);
}
