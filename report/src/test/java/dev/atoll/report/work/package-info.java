@org.jspecify.annotations.NullMarked
package dev.atoll.report.work;
