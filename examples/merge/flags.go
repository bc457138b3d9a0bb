package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/examples/internal/answer"
	"github.com/dunghan-vn/dunghan/examples/internal/files"
	"github.com/dunghan-vn/dunghan/metrics"
)

const usage = `usage: merge [flags] CUBE...
Puts together files of counts of the same question, in binary or as JSON, as
examples/report -shard writes them, and prints the report or a form of all; -
is standard input. The exit status is 0; 1 when a file cannot be read or
written or does not belong, or the counts do not have what is asked for; 2
when the command line makes no sense, or the file of -tree cannot be read.`

// job is what the command line asks for.
type job struct {
	by     []metrics.Dimension // nil for the total alone
	rolled bool                // whether by counts; otherwise the groups are as in the cubes
	asked  answer.Asked
	tree   string
	out    string
	files  []string
}

func parse(args []string, stderr io.Writer) (*job, error) {
	flags := flag.NewFlagSet("merge", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	by := flags.String("by", "", "group by some of what the cubes are grouped by, separated by commas, in this order; none for the total alone; without it, as the cubes are")
	form := flags.String("form", "", "write a form: 06a or summary")
	histogram := flags.String("histogram", "", "how a measure that was counted is spread: lateness_in_working_days, for instance")
	tree := flags.String("tree", "", "agencies and which is under which, as JSON: sums down the tree; with -form 06a, the form by level")
	top := flags.String("top", "", "with -form 06a and -tree: of this agency and those under it")
	format := flags.String("format", "text", "text, csv, json or markdown")
	lang := flags.String("lang", "vi", "vi or en")
	out := flags.String("o", "", "write the merged counts to this file, in binary, and no report; - is standard output")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stderr, usage)
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("merge: %w; -h lists the flags", err)
	}
	j := &job{out: *out, tree: *tree, files: flags.Args()}
	j.asked = answer.Asked{Form: *form, Histogram: *histogram, Top: *top}
	typed := map[string]bool{}
	var empty error
	flags.Visit(func(f *flag.Flag) {
		typed[f.Name] = true
		if f.Value.String() == "" && f.Name != "by" && empty == nil {
			empty = fmt.Errorf("merge: -%s: its value is empty", f.Name)
		}
	})
	if empty != nil {
		return nil, empty
	}
	j.rolled = typed["by"]
	var err error
	if *by != "" && *by != "none" {
		if j.by, err = metrics.ParseDimensions(*by); err != nil {
			return nil, fmt.Errorf("merge: -by: %w", err)
		}
	}
	if j.asked.Format, err = metrics.ParseFormat(*format); err != nil {
		return nil, fmt.Errorf("merge: -format: %w", err)
	}
	switch *lang {
	case "vi":
	case "en":
		j.asked.Language = deadline.English
	default:
		return nil, fmt.Errorf("merge: -lang: %q is neither vi nor en", *lang)
	}
	if j.tree != "" {
		agencies, err := files.Read(j.tree, metrics.ReadTree)
		if err != nil {
			return nil, fmt.Errorf("merge: -tree: %w", err)
		}
		j.asked.Tree = &agencies
	}
	if err := j.check(typed); err != nil {
		return nil, fmt.Errorf("merge: %w", err)
	}
	return j, nil
}

// check returns what makes no sense of the flags together, some of which were typed.
func (j *job) check(typed map[string]bool) error {
	a := &j.asked
	switch {
	case a.Form != "" && a.Form != "06a" && a.Form != "summary":
		return fmt.Errorf("-form: %q is neither 06a nor summary", a.Form)
	case a.Form == "summary" && (a.Tree != nil || j.rolled):
		return errors.New("-form summary is of all dossiers together; leave -tree and -by out")
	case a.Histogram != "" && (a.Form != "" || a.Tree != nil):
		return errors.New("-histogram: it cannot be had together with -form or -tree: each is an output of its own")
	case a.Top != "" && (a.Tree == nil || a.Form == ""):
		return errors.New("-top: it needs -form 06a and -tree FILE")
	case len(j.files) == 0:
		return errors.New("there is nothing to merge; name the files of cubes")
	}
	for _, name := range []string{"form", "histogram", "tree", "top", "format", "lang"} {
		if typed["o"] && typed[name] {
			return fmt.Errorf("-%s: -o writes counts and no report, and has no use for it", name)
		}
	}
	return nil
}
