import type { Plugin } from "vite";

/**
 * Cloudscape's global styles carry their fonts inside the style sheet, which holds back the first view by 100 KB and needs a
 * content security policy that allows data: fonts. This writes them as files, which the browser fetches when it needs one.
 */
export function fontsAsFiles(): Plugin {
  return {
    name: "fonts-as-files",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/global-styles[\\/]index\.css$/.test(id)) return null;
      let count = 0;
      return code.replace(/url\(["']?data:[^;]*font[^;]*;(?:charset=[^;]*;)?base64,([A-Za-z0-9+/=]+)["']?\)/g, (_, data: string) => {
        const file = this.emitFile({ type: "asset", name: `font-${count++}.woff2`, source: Buffer.from(data, "base64") });
        return `url(__VITE_ASSET__${file}__)`;
      });
    },
  };
}
