package dev.atoll.engine.expression;

import java.util.Optional;

/**
 * What is wrong with an expression.
 *
 * @param line within the source, from 1
 * @param column within the line, from 1
 * @param message one line, {@code AWS::RDS::DBInstance has no field StorageEncrypte}
 * @param nearest the valid name that was probably meant
 */
public record ExpressionProblem(int line, int column, String message, Optional<String> nearest) {}
