package cz.uois.runtime.rbac;

import static java.util.Objects.requireNonNull;

/** The caller may not do what a field asks for. */
public final class AccessDeniedException extends RuntimeException {
  private final Reason reason;

  public AccessDeniedException(Reason reason) {
    super(reason.name());
    this.reason = requireNonNull(reason, "reason is null");
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }

  /** Why not. */
  public enum Reason {
    /** Nobody knows who he is; a token may help. */
    UNAUTHENTICATED,
    /** It is known who he is, and that is not enough. */
    FORBIDDEN
  }

  /** What somebody is told who lacks a right. */
  public static AccessDeniedException of(Grants grants) {
    return new AccessDeniedException(
        grants.anonymous() ? Reason.UNAUTHENTICATED : Reason.FORBIDDEN);
  }
}
