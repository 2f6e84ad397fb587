#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""generate.py FOLDER: the inputs of the benchmark, from a fixed seed: catalogs for podium-cli (NAME.json), and the same
numbers with the commands that draw them for gnuplot (NAME.csv, NAME.gp)."""
import json, math, os, random, sys

MAKERS = ["Anker", "Boreal", "Cobalt", "Dune", "Ember", "Fjord", "Garnet", "Helix"]
COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#777777", "#e69f00"]
HEAD = "set datafile separator comma\nset terminal TERMINAL size 1600,900 font 'sans,12'\nset output 'OUTPUT'\n"


def catalog(models, metrics, values):
    """values: (model, metric, number as printed)"""
    return {"format": "podium-catalog", "version": 1,
            "organisations": [{"id": "o%d" % i, "name": name} for i, name in enumerate(MAKERS)],
            "sources": [{"id": "s1", "title": "Made up", "publisher": "Nobody"}],
            "models": [{"id": "m%d" % i, "name": name, "maker": "o%d" % maker, "slot": maker + 1}
                       for i, (name, maker) in enumerate(models)],
            "metrics": [{"id": id, "name": name, "unit": unit, "scale": "ratio", "better": better}
                        for id, name, unit, better in metrics],
            "claims": [{"id": "c%d" % k, "model": "m%d" % model, "metric": metric, "value": value,
                        "statements": [{"source": "s1", "setting": {}}]}
                       for k, (model, metric, value) in enumerate(values)]}


def write(folder, name, what, rows, commands):
    with open(os.path.join(folder, name + ".json"), "w") as file:
        json.dump(what, file, separators=(",", ":"))
    with open(os.path.join(folder, name + ".csv"), "w") as file:
        file.writelines(",".join(row) + "\n" for row in rows)
    with open(os.path.join(folder, name + ".gp"), "w") as file:
        file.write(HEAD + commands.replace("INPUT", os.path.join(folder, name + ".csv")) + "\n")


def bars(folder):
    r = random.Random(1)
    models = [("Model %d" % i, r.randrange(8)) for i in range(12)]
    scores = ["%.1f" % (30 + 65 * r.random()) for _ in models]
    rows = sorted(([name, score] for (name, _), score in zip(models, scores)), key=lambda row: float(row[1]))
    write(folder, "bars", catalog(models, [("score", "Score", "percent", "higher")],
                                  [(i, "score", score) for i, score in enumerate(scores)]), rows,
          "set title 'Score'; set xrange [0:100]; unset key; set grid x; set style fill solid noborder\n"
          "plot 'INPUT' using ($2/2):0:($2/2):(0.4):ytic(1) with boxxy lc rgb '#4477aa', "
          "'' using 2:0:(sprintf('%.1f',$2)) with labels left offset 0.5,0")


def scatter(folder, name, n, labels):
    r = random.Random(n)
    models, rows, values = [], [], []
    for i in range(n):
        maker = r.randrange(8)
        tokens = 10 ** r.gauss(6.2 + 0.12 * maker, 0.45)
        score = min(99.9, max(0.1, 100 / (1 + math.exp(-(math.log10(tokens) - 6.4) * 1.3)) + r.gauss(0, 6)))
        models.append(("Model %d" % i, maker))
        values += [(i, "tokens", "%d" % tokens), (i, "score", "%.2f" % score)]
        rows.append(["Model %d" % i, "%d" % tokens, "%.2f" % score, str(maker + 1)])
    styles = "".join("set linetype %d lc rgb '%s'\n" % (i + 1, colour) for i, colour in enumerate(COLOURS))
    write(folder, name, catalog(models, [("score", "Score", "percent", "higher"), ("tokens", "Tokens", "tokens", "lower")], values),
          rows, styles + "set title 'Score against tokens'; set logscale x; set yrange [0:100]; unset key; set grid\n"
          "plot 'INPUT' using 2:3:4 with points pt 7 ps 0.5 lc variable" +
          (", '' using 2:3:1 with labels font ',7' offset 0,0.5" if labels else ""))


def matrix(folder):
    r = random.Random(4)
    models = [("Model %d" % i, r.randrange(8)) for i in range(500)]
    metrics = [("b%02d" % i, "Bench %02d" % i, "percent", "higher") for i in range(40)]
    means = [r.gauss(60, 15) for _ in models]
    cells = [["%.1f" % min(100, max(0, r.gauss(mean, 9))) for _ in metrics] for mean in means]
    write(folder, "matrix", catalog(models, metrics, [(i, metrics[k][0], value) for i, row in enumerate(cells)
                                                      for k, value in enumerate(row)]),
          [[""] + [metric[1] for metric in metrics]] + [[name] + row for (name, _), row in zip(models, cells)],
          "set palette defined (0 '#440154', 0.25 '#3b528b', 0.5 '#21918c', 0.75 '#5ec962', 1 '#fde725')\n"
          "set title 'Scores'; set xtics rotate by 90 right; unset ytics; set autoscale fix; unset key\n"
          "plot 'INPUT' matrix rowheaders columnheaders using 1:2:3 with image PIXELS")


def main(folder):
    os.makedirs(folder, exist_ok=True)
    bars(folder)
    scatter(folder, "labels", 1000, True)
    scatter(folder, "scatter", 100000, False)
    matrix(folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
