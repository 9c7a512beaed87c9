"""Writes the generated part of the package, and what it is made of: generate.py CONTRACT FOLDER

FOLDER gets `puhui_client/generated/` and `generated.sha256`, the digest of each of its files. The generated code itself
is too long to be committed; the digests are, so that a new generator or contract cannot change it unseen.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import prepare

HERE = Path(__file__).parent


def main(contract: str, folder: Path) -> None:
    package = folder / "puhui_client/generated"
    shutil.rmtree(package, ignore_errors=True)
    tools = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as temporary:
        prepared = Path(temporary) / "contract.json"
        prepare.main(contract, str(prepared))
        command = [str(tools / "openapi-python-client"), "generate", "--meta", "none", "--fail-on-warning"]
        command += ["--path", str(prepared), "--config", str(HERE / "generator.yml"), "--output-path", str(package)]
        # It formats what it has written by a program that it looks for on the path.
        path = os.pathsep.join([str(tools), os.environ.get("PATH", "")])
        subprocess.run(command, check=True, env={**os.environ, "PATH": path}, stdout=subprocess.DEVNULL)
    for cache in package.rglob(".ruff_cache"):
        shutil.rmtree(cache)
    files = sorted(path for path in package.rglob("*") if path.is_file())
    if len(files) < 50:
        sys.exit("the generator wrote next to nothing")
    digests = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder).as_posix()}\n" for file in files]
    (folder / "generated.sha256").write_text("".join(digests), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
