/**
 * What somebody did, said after their name. `{fact}` is one of the facts that were noted, `[words](address)` a link. The first sentence of
 * which every fact is known is told; the last one needs none.
 */
export const DEEDS: Record<string, readonly string[]> = {
  "POST /accounts": ["added the account [{name}](/accounts) ({account})", "added an account"],
  "PATCH /accounts/{id}": ["changed the account [{name}](/accounts) ({account})", "changed an account"],
  "DELETE /accounts/{id}": ["removed the account {name} ({account}) and all that was found in it", "removed an account"],
  "POST /accounts/{id}/check": ["checked the access to the account [{name}](/accounts): {message}", "checked the access to an account"],
  "PUT /customers/{id}": ["changed where [{customer}](/customers) stands: {stage}", "changed where a customer stands"],
  "POST /findings/actions accept": [
    "accepted [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule}) until {until}",
    "accepted [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule}) for good",
    "accepted [{risks}](/risks?group=none&status=accepted&rule={rule}) of the rule [{rule}](/rules/{rule}) until {until}",
    "accepted [{risks}](/risks?group=none&status=accepted&rule={rule}) of the rule [{rule}](/rules/{rule}) for good",
    "[accepted](/risks?group=none&status=accepted) {risks} of several rules until {until}",
    "[accepted](/risks?group=none&status=accepted) {risks} of several rules for good",
    "accepted risks",
  ],
  "POST /findings/actions reopen": [
    "reopened [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule})",
    "reopened [{risks}](/risks?group=none&rule={rule}) of the rule [{rule}](/rules/{rule})",
    "reopened {risks} of several rules",
    "reopened risks",
  ],
  "POST /findings/actions assign": [
    "assigned [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule}) to {assignee}",
    "assigned [{risks}](/risks?group=none&rule={rule}&assignee={assignee}) of the rule [{rule}](/rules/{rule}) to {assignee}",
    "assigned [{risks}](/risks?group=none&assignee={assignee}) of several rules to {assignee}",
    "took the assignee off [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule})",
    "took the assignee off {risks}",
    "assigned risks",
  ],
  "POST /findings/actions comment": [
    "commented on [a risk](/risks/{finding}) of the rule [{rule}](/rules/{rule})",
    "commented on [{risks}](/risks?group=none&rule={rule}) of the rule [{rule}](/rules/{rule})",
    "commented on {risks} of several rules",
    "commented on risks",
  ],
  "POST /findings/actions": ["changed risks"],
  "POST /mutes": ["[muted risks](/risks/mutes): {reason}", "[muted risks](/risks/mutes)"],
  "DELETE /mutes/{id}": ["removed [a mute](/risks/mutes)"],
  "POST /notifications": ["set up the notification [{name}](/notifications) ({kind} to {target})", "set up a notification"],
  "PATCH /notifications/{id}": ["changed the notification [{name}](/notifications) ({kind} to {target})", "changed a notification"],
  "DELETE /notifications/{id}": ["removed the notification {name} ({kind} to {target})", "removed a notification"],
  "POST /notifications/{id}/test": ["tested the notification [{name}](/notifications)", "tested a notification"],
  "POST /organizations": ["connected [the organization of {account}](/accounts)", "connected an organization"],
  "POST /organizations/{id}/read": ["asked [the organization of {account}](/accounts) for its accounts: {message}", "asked an organization for its accounts"],
  "DELETE /organizations/{id}": ["disconnected the organization of {account}", "disconnected an organization"],
  "POST /people": ["added [{person}](/people) as {role}", "added a person"],
  "PATCH /people/{id}": ["changed [{person}](/people), now {role}", "changed a person"],
  "DELETE /people/{id}": ["removed {person}", "removed a person"],
  "PUT /reviews/{workload}/questions/{code}": ["answered [{question}](/reviews/{review}?q={question}) in the review of {name}", "answered a question of a review"],
  "POST /reviews/{workload}/claims": [
    "imported {answers} answers of the Tool into [the review of {name}](/reviews/{review}?tab=claims)",
    "imported answers of the Tool into a review",
  ],
  "DELETE /reviews/{workload}/claims": ["forgot the answers of the Tool in a review"],
  "POST /reviews/{workload}/milestones": ["kept the milestone [{milestone}](/reviews/{review}?tab=milestones) of {name}", "kept a milestone"],
  "POST /scans": ["asked for [a scan](/scans/{scan}) of {accounts}", "asked for a scan"],
  "POST /scans/import": ["imported [a snapshot](/scans/{scan})", "imported a snapshot"],
  "POST /scans/{id}/cancel": ["cancelled [a scan](/scans/{scan})", "cancelled a scan"],
  "POST /schedules": ["set up the schedule [{name}](/schedules)", "set up a schedule"],
  "DELETE /schedules/{id}": ["removed [a schedule](/schedules)"],
  "PATCH /session": ["turned to this customer"],
  "DELETE /session": ["signed out"],
  "POST /tokens": ["made the token [{name}](/tokens) as {role} until {until}", "made a token"],
  "DELETE /tokens/{id}": ["removed [a token](/tokens)"],
  "POST /workloads": ["defined the workload [{name}](/workloads/{workload})", "defined a workload"],
  "PUT /workloads/{id}": ["changed the workload [{name}](/workloads/{workload})", "changed a workload"],
  "DELETE /workloads/{id}": ["removed the workload {name}", "removed a workload"],
};

/** What is told of every call that has no sentence of its own, and of those that were refused. */
export const REFUSED = { 403: "was refused {action}, which takes another role", 404: "asked for what is not there: {target}" } as const;
export const OTHER = "did {action} on {target}";
