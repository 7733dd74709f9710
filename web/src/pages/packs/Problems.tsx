import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import type { Place } from "../../api/client";
import { t } from "../../texts";

const p = t.packs;

/** What is wrong in a pack's files; each leads to its place. */
export function Problems({ places, open }: { places: Place[]; open: (place: Place) => void }) {
  return (
    <Alert type="warning" header={p.problems(places.length)}>
      <ul className="problems">
        {places.map((place) => (
          <li key={`${place.file}:${place.line}:${place.column}:${place.message}`}>
            <Button variant="inline-link" formAction="none" ariaLabel={p.goTo(place.file, place.line)} onClick={() => open(place)}>
              {place.file}, {p.place(place.line, place.column)}
            </Button>
            <div className="lines">{place.message}</div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
