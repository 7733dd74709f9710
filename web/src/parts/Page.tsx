import BreadcrumbGroup from "@cloudscape-design/components/breadcrumb-group";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import { type ReactNode, useEffect } from "react";
import { t } from "../texts";

interface Props {
  title: string;
  /** What the way to the page calls it, where the title is long. */
  crumb?: string;
  /** What stands in place of the plain title, such as a title with a badge. */
  heading?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  counter?: string;
  /** The pages above this one. */
  above?: { text: string; href: string }[];
  children: ReactNode;
}

/** A page's frame: where one is, its title, what one can do here. */
export function Page({ title, crumb = title, heading, description, actions, counter, above, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title]);
  return (
    <ContentLayout
      breadcrumbs={above && <BreadcrumbGroup items={[...above, { text: crumb, href: "#" }]} ariaLabel={t.breadcrumbs} />}
      header={
        <div className="page-head">
          <div className="page-title">
            <Header variant="h1" description={description} counter={counter}>
              {heading ?? title}
            </Header>
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
      }
    >
      {children}
    </ContentLayout>
  );
}
