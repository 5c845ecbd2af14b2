package cz.uois.runtime.rbac;

/** Roles cannot be had now. What needs them is refused; trying again may help. */
public final class RolesUnavailableException extends RuntimeException {
  /**
   * @param message for the log: why, without tokens and personal data
   */
  public RolesUnavailableException(String message) {
    super(message);
  }

  /**
   * @param message for the log: why, without tokens and personal data
   */
  public RolesUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
