/** Every word about own packs and parameters. */
export const packTexts = {
  packs: {
    title: "Own packs",
    one: "Pack",
    description: "Rules and resource types of your own, beside those that Atoll brings",
    add: "Add a pack",
    nothing: "No packs yet",
    nothingHint: "A pack holds rules of your company, as YAML files. Upload one, or write one here.",
    name: "Name",
    nameHint: "Small letters, digits and hyphens, such as acme-standards.",
    nameMissing: "Give the pack a name",
    rules: "Rules",
    changed: "Changed",
    by: (name: string) => `by ${name}`,
    state: "State",
    loads: "Asked by every scan",
    broken: "Does not load",
    brokenTitle: (count: number) => (count === 1 ? "1 pack does not load" : `${count} packs do not load`),
    brokenHint: "Their rules are not asked, which scans show as a gap. Open the pack, mend it and save it.",
    removeTitle: (name: string) => `Remove the pack "${name}"`,
    removeHint: "Its rules are not asked any more, and their open risks are resolved now.",
    editorHint: "Saved only if it loads and the tests of its rules pass. The next scans judge by it.",
    files: "Files",
    filesHint: "One rule or resource type in each.",
    path: "Path",
    pathHint: "Within the pack, such as rules/acme-owner.yaml.",
    text: "YAML",
    addFile: "Add a file",
    upload: "Upload files",
    removeFile: (path: string) => `Remove the file ${path}`,
    filesMissing: "Add a file",
    pathsTwice: (path: string) => `Two files are called ${path}`,
    saved: (name: string, rules: number) => `The pack ${name} is saved: ${rules === 1 ? "1 rule" : `${rules} rules`}. The next scans judge by it.`,
    problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
    place: (line: number, column: number) => `line ${line}, column ${column}`,
    goTo: (file: string, line: number) => `Go to ${file}, line ${line}`,
    newFile: (number: number) => `rules/acme-rule-${number}.yaml`,
    start: `id: acme-databases-named-by-team
title: Databases carry the tag of the team that runs them
resource: AWS::RDS::DBInstance
severity: low
impact: [operations]
practices: [OPS02-BP01]
params:
  tag: { type: string, default: team, about: the tag that names the team }
holds: params.tag in tags(resource)
message: "{name} has no tag {params.tag}"
evidence: [{ tags: "tags(resource)" }]
rationale: |
  Whoever is called at night must find the team that runs a database.
fix:
  effort: minutes
  interrupts: false
  steps:
    - "aws rds add-tags-to-resource --resource-name ARN --tags Key=team,Value=NAME"
cases:
  - { name: tagged, tags: { team: ledger }, expect: PASS }
  - { name: not tagged, given: { DBInstanceIdentifier: ledger }, expect: FAIL }
`,
  },

  parameters: {
    title: "Parameters",
    description: "The measures that rules judge by. The next scans judge by what you set here.",
    count: (count: string, of: number) => `${count} ${of === 1 ? "parameter" : "parameters"}`,
    rule: "Rule",
    parameter: "Parameter",
    value: "Value",
    usual: "Default",
    changed: "Changed",
    onlyChanged: "Only those changed from the default",
    find: "Search by rule, parameter or meaning",
    noMatch: "No parameters match",
    noMatchHint: "Take something out of the search.",
    noneChanged: "Nothing is changed from the default",
    noneChangedHint: "Switch the filter off to see all parameters.",
    edit: (name: string, rule: string) => `Change ${name} of ${rule}`,
    change: "Change",
    submit: "Save the value",
    stored: "Saved",
    leave: "Leave it as it was",
    wrong: "This value does not fit",
    types: {
      int: "Write a whole number",
      double: "Write a number",
      bool: "Write true or false",
      list: "Write one entry on each line",
      ints: "Write one whole number on each line",
      map: "Write a JSON object whose values are texts",
    },
    reset: (name: string, rule: string) => `Reset ${name} of ${rule} to its default`,
    resetShort: "Reset",
    saved: (name: string) => `${name} is saved. The next scans judge by it.`,
    wasReset: (name: string) => `${name} has its default again.`,
    emptyText: "(empty)",
  },
};
