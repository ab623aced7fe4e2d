/** Where the command's words go. */
export interface Output {
  /** Resolves when the text is on its way, so that a slow reader slows us down. */
  print(text: string): Promise<void>;
  /** One line on standard error. */
  complain(message: string): void;
}
