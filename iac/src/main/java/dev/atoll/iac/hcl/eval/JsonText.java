package dev.atoll.iac.hcl.eval;

/** A JSON text of which parts are not known: what it is made of. */
public record JsonText(Object tree) {}
