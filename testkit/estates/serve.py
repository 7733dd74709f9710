"""Serves a finished estate: the simulated AWS, filled, aged, and completed with what it lacks.

    python3 testkit/estates/serve.py fintech [--port 5000] [--tool URL]

Prints `Ready at http://127.0.0.1:PORT` and serves until its input ends or it is terminated.
Needs moto[server]==5.2.1. An estate is a folder beside this file with `__main__.py`, and where it wants
`ageing.py`: `age()` sets what no API call can (dates, tunnels' health), `answers()` the answers of
its own to operations that the simulator does not know. `--tool` names a simulated Well-Architected
Tool that answers for the account's own.
"""

import argparse
import importlib
import os
import pathlib
import runpy
import sys
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

from answers import Completed


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def main():
    options = argparse.ArgumentParser(description="Serves a finished estate")
    options.add_argument("estate")
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--tool", default="")
    chosen = options.parse_args()
    folder = pathlib.Path(__file__).resolve().parent / chosen.estate
    if not (folder / "__main__.py").is_file():
        raise SystemExit(f"There is no estate {folder}")
    sys.path.insert(0, str(folder))
    ageing = importlib.import_module("ageing") if (folder / "ageing.py").is_file() else None

    own = ageing.answers() if ageing else {}
    app = Completed(DomainDispatcherApplication(create_backend_app), own, chosen.tool)
    server = make_server("127.0.0.1", chosen.port, app, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = f"http://127.0.0.1:{server.port}"
    os.environ["AWS_ENDPOINT_URL"] = endpoint
    runpy.run_path(str(folder), run_name="__main__")
    if ageing:
        ageing.age()
    print(f"Ready at {endpoint}", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
