package dev.atoll.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, as docs/contributing/architecture.md draws them. */
final class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.atoll");

  @Test
  void roomsUseOnlyTheRoomsBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("engine")
        .definedBy("dev.atoll.engine..")
        .layer("aws")
        .definedBy("dev.atoll.aws..")
        .layer("iac")
        .definedBy("dev.atoll.iac..")
        .layer("report")
        .definedBy("dev.atoll.report..")
        .optionalLayer("store")
        .definedBy("dev.atoll.store..")
        .layer("cli")
        .definedBy("dev.atoll.cli..")
        .layer("testkit")
        .definedBy("dev.atoll.testkit..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("aws")
        .mayOnlyBeAccessedByLayers("cli", "testkit")
        .whereLayer("iac")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("aws", "iac", "report", "store", "cli", "testkit")
        .check(CLASSES);
  }

  @Test
  void onlyTheAwsRoomKnowsTheSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.atoll.aws..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(CLASSES);
  }

  @Test
  void onlyExpressionsKnowCel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.atoll.engine.expression..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cel..")
        .check(CLASSES);
  }

  @Test
  void onlyTheReportRoomKnowsFileLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.atoll.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.openpdf..", "org.dhatim..")
        .check(CLASSES);
  }
}
