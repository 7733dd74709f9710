import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import type { FindingDetail } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { t } from "../../texts";

const MOST = 8;

/** What hangs together with the resource. */
export function Related({ data }: { data: FindingDetail }) {
  if (data.related.length === 0) return null;
  const home = `/resources/${encodeURIComponent(data.resource.id)}`;
  return (
    <Container header={<Header variant="h2" counter={`(${data.related.length})`}>{t.risk.related}</Header>} footer={<Link href={`${home}?tab=drawing`}>{t.risk.draw}</Link>}>
      {data.related.slice(0, MOST).map((one) => (
        <div key={one.id} className="related">
          <Link href={`/resources/${encodeURIComponent(one.id)}`}>{resourceName(one)}</Link> <span className="key">{typeName(one.type)}</span>
        </div>
      ))}
    </Container>
  );
}
