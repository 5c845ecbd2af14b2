package cz.uois.cli.command;

/** What a command tells the program that called it. */
final class ExitCode {
  static final int OK = 0;

  /** A bug in uois. */
  static final int BUG = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The spec is wrong; nothing was written. */
  static final int INVALID_SPEC = 3;

  /** Generated files are not what the spec makes. */
  static final int DRIFT = 4;

  /** Something in the target is in the way; nothing was written. */
  static final int CONFLICT = 5;

  /** Members do not fit together; nothing was written. */
  static final int NOT_COMPOSABLE = 6;

  /** Rows or clients would be lost; nothing was written. */
  static final int BREAKING = 6;

  /** A tool, a port or a database is missing, or the disk fails. */
  static final int ENVIRONMENT = 7;

  private ExitCode() {}
}
