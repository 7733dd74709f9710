/** JUnit's XML, for the test views of CI systems. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.junit;
