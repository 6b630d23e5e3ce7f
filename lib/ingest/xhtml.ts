/** Elements that XHTML may write as `<br/>` and HTML reads the same way. */
const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * XHTML as an HTML parser reads it rightly: without XML's prolog and document type declaration, whose entities would
 * else show as text, and with `<title/>` written as `<title></title>`, which would else swallow what follows.
 */
export function xhtmlToHtml(xhtml: string): string {
  return xhtml
    .replace(/^\s*<\?xml[^>]{0,500}\?>/, "")
    .replace(/<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,100000}\])?\s*>/i, "")
    .replace(/<([a-z][\w:-]{0,60})((?:\s[^<>]{0,4000})?)\/>/gi, (tag, name: string, attributes: string) =>
      voids.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
    );
}
