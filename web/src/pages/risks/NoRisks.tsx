import Button from "@cloudscape-design/components/button";
import { Empty } from "../../parts/states";
import { t } from "../../texts";
import type { Filter } from "./filter";

/** Why the list of risks is empty: the filter, or because all is well. */
export function NoRisks({ filter }: { filter: Filter }) {
  const filtered = Object.keys(filter).some((name) => name !== "status");
  return filtered ? (
    <Empty title={t.risks.noMatch} hint={t.risks.noMatchHint} action={<Button href="/risks">{t.filter.clear}</Button>} />
  ) : (
    <Empty title={t.risks.noneOpen} hint={t.risks.noneOpenHint} />
  );
}
