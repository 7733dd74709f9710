import Link from "@cloudscape-design/components/link";

/** Codes of practices, each leading to its page; one below the other, far enough apart for fingers. */
export function Practices({ codes }: { codes: string[] }) {
  return (
    <ul className="stacked">
      {codes.map((code) => (
        <li key={code}>
          <Link href={`/compliance/${code}`}>{code}</Link>
        </li>
      ))}
    </ul>
  );
}
