package dev.atoll.iac.hcl;

/** Reads the language of Terraform's files. */
public final class Hcl {
  private Hcl() {}

  /**
   * A file.
   *
   * @param name of the file, as people call it
   * @throws HclException where it is not written as it must be, with the place
   */
  public static Body file(String name, String text) {
    return new BodyParser(new Scanner(name, text, 1, 0)).file();
  }

  /** A file in the language's JSON form, see {@link #file}. */
  public static Body json(String name, String text) {
    return JsonSyntax.file(name, text);
  }

  /** A JSON file of values by name, such as {@code terraform.tfvars.json}, see {@link #file}. */
  public static Body jsonValues(String name, String text) {
    return JsonSyntax.values(name, text);
  }

  /** A text with holes, as {@code templatefile} takes it. */
  public static Expression template(String name, String text) {
    return new TemplateParser(new Scanner(name, text, 1, 0)).whole();
  }

  /** A text with holes inside another file, from a line on. */
  static Expression template(Position at, String text) {
    return new TemplateParser(new Scanner(at.file(), text, at.line(), 0)).whole();
  }

  /** One expression, such as a type's. */
  static Expression expression(Position at, String text) {
    Scanner in = new Scanner(at.file(), text, at.line(), 0);
    Expression expression = new ExpressionParser(in).expression();
    in.skipLines();
    if (!in.atEnd()) {
      throw in.wrong("expected the end of the expression, found " + in.found());
    }
    return expression;
  }
}
