import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import { useQuery } from "@tanstack/react-query";
import { listing } from "../../api/queries";
import type { Scope } from "../../app/scope";
import { resourceName } from "../../parts/format";
import { Answer, Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const o = t.overview;
const MOST = 5;

/** The high risks that came last. */
export function Newest({ scope }: { scope: Scope }) {
  const answer = useQuery(listing("/findings", { ...scope, status: "open", severity: "high", sort: "-firstSeen", limit: MOST }));
  return (
    <Container header={<Header variant="h2">{o.newest}</Header>}>
      <Answer of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={o.noRisks} hint={o.noRisksHint} />
          ) : (
            <ul className="newest">
              {items.map((one) => (
                <li key={one.id}>
                  <Link href={`/risks/${one.id}`}>{one.title}</Link>
                  <div className="key">
                    {resourceName(one.resource)}, <Time at={one.firstSeen} relative />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Container>
  );
}
