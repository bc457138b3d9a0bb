package main

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
)

// table reads a CSV output: its lines by the name of the column.
func table(t *testing.T, out string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) < 1 {
		t.Fatalf("%v in:\n%s", err, out)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		line := map[string]string{}
		for i, cell := range row {
			line[rows[0][i]] = cell
		}
		all = append(all, line)
	}
	return all
}

// Five dossiers judged against the given due dates: early, on time, late, in progress and overdue, withdrawn.
const five = "MaHoSo,DonViXuLy,MaTTHC,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\n" +
	"E1,A,P,2,4,20240304080000,20240308170000,20240307100000,9\n" +
	"O1,A,P,2,4,20240304080000,20240308170000,20240308180000,9\n" +
	"L1,B,P,1,4,20240304080000,20240308170000,20240311100000,9\n" +
	"V1,B,P,1,4,20240304080000,20240308170000,,4\n" +
	"W1,B,P,1,4,20240304080000,20240308170000,20240305080000,7\n"

func TestIndicatorsAreAskedForByName(t *testing.T) {
	got := report(five, "-period", "2024-03", "-format", "csv", "-indicator", "late_of_received,late+withdrawn_on_time,online", "-")
	if got.status != 0 {
		t.Fatalf("%+v", got)
	}
	rows := table(t, got.stdout)
	total := rows[len(rows)-1]
	for column, want := range map[string]string{
		"indicator_late_of_received_num": "2", "indicator_late_of_received_den": "5", "indicator_late_of_received_percent": "40",
		"indicator_late+withdrawn_on_time_num": "1", "indicator_late+withdrawn_on_time_den": "4", "indicator_online_percent": "40",
	} {
		if total[column] != want {
			t.Errorf("%s is %q, want %q", column, total[column], want)
		}
	}
	for _, format := range []string{"text", "csv", "json", "markdown"} {
		listed := report("", "-list-indicators", "-lang", "en", "-format", format)
		for _, i := range metrics.Indicators() {
			if !strings.Contains(listed.stdout, i.Name) {
				t.Errorf("%s is not listed as %s", i.Name, format)
			}
		}
		if listed.status != 0 || listed.stderr != "" {
			t.Errorf("%s: %+v", format, listed)
		}
	}
	if text := report("", "-list-indicators").stdout; !strings.Contains(text, "\n+first_date: ") {
		t.Errorf("there are no variants in:\n%s", text)
	}
	spread := report("", "-due", "computed", "-histogram", "time_in_working_days", "-format", "csv", "-by", "")
	rows = table(t, spread.stdout)
	if total := rows[len(rows)-1]; spread.status != 0 || total["count"] != "9916" || total["at_0"] != "6292" {
		t.Errorf("%+v", spread)
	}
}

func TestFormsAreWritten(t *testing.T) {
	form := report(five, "-period", "2024-03", "-form", "06a", "-format", "csv", "-")
	rows := table(t, form.stdout)
	if len(rows) != 3 || rows[1]["received_total"] != "3" || rows[2]["resolved_total"] != "3" || rows[2]["in_progress_overdue"] != "1" || rows[2]["withdrawn"] != "1" {
		t.Errorf("06a: %+v", form)
	}
	if text := report(five, "-period", "2024-03", "-form", "06a", "-"); !strings.HasPrefix(text.stdout, "Biểu II.06a/VPCP/KSTT: ") {
		t.Errorf("06a: %+v", text)
	}
	procedures := report("", "-form", "07b", "-format", "csv")
	if rows := table(t, procedures.stdout); procedures.status != 0 || procedures.stderr != "" || rows[len(rows)-1]["authority_total"] != "12" {
		t.Errorf("07b: %+v", procedures)
	}
	register := report(five, "-period", "2024-03", "-form", "register", "-format", "csv", "-")
	rows = table(t, register.stdout)
	if len(rows) != 5 || rows[2]["code"] != "L1" || rows[2]["result"] != "late" {
		t.Errorf("register: %+v", register)
	}
	summary := report(five, "-period", "2024-03", "-form", "summary", "-lang", "en", "-")
	if !strings.Contains(summary.stdout, "\nResolved: 3; early 1 (33.33 %), on time 1 (33.33 %), late 1 (33.33 %)") {
		t.Errorf("summary: %+v", summary)
	}
	score := report("", "-score", "766", "-format", "json")
	if score.status != 0 || !strings.Contains(score.stdout, `"component":"online_dossiers","num":9858,"den":10000,"percent":98.58`) || !json.Valid([]byte(score.stdout)) {
		t.Errorf("766: %+v", score)
	}
}

func TestATreeOfAgenciesHasItsSums(t *testing.T) {
	tree := file(t, "tree.json", `{"agencies":[{"code":"H","name":"Tỉnh H","tier":"province"},{"code":"A","name":"Xã A","parent":"H","tier":"commune"},{"code":"B","parent":"H","tier":"commune"}]}`)
	got := report(five, "-period", "2024-03", "-tree", tree, "-format", "csv", "-")
	rows := table(t, got.stdout)
	if got.status != 0 || len(rows) != 4 || rows[0]["agency"] != "H" || rows[0]["received_total"] != "5" || rows[0]["own"] != "0" || rows[1]["received_total"] != "2" {
		t.Errorf("%+v", got)
	}
	form := report(five, "-period", "2024-03", "-tree", tree, "-form", "06a", "-top", "H", "-format", "csv", "-")
	if rows := table(t, form.stdout); form.status != 0 || rows[len(rows)-1]["received_total"] != "5" || !strings.Contains(form.stdout, "commune") {
		t.Errorf("%+v", form)
	}
	if bad := report(five, "-tree", tree, "-form", "06a", "-top", "Z", "-"); bad.status != 1 || !strings.Contains(bad.stderr, `there is no agency "Z" in the tree`) {
		t.Errorf("%+v", bad)
	}
}

func TestOneDossierIsExplained(t *testing.T) {
	got := report(five, "-period", "2024-03", "-explain", "L1", "-lang", "en", "-")
	for _, want := range []string{
		"Why dossier L1 counts as it does\n", "\nClass: late: finished 2024-03-11 10:00, after its limit, 24:00 2024-03-08\n",
		"\nlate                            in the numerator and the denominator",
	} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("there is no %q in:\n%s", want, got.stdout)
		}
	}
	computed := report("", "-due", "computed", "-explain", "000.01.99.H99-240102-0001", "-lang", "en", "-indicator", "early")
	if computed.status != 0 || !strings.Contains(computed.stdout, "Civil Code 2015, art. 147(2)") || strings.Contains(computed.stdout, "\nlate ") {
		t.Errorf("%+v", computed)
	}
	for name, n := range map[string]int{five: 1, five + strings.SplitAfterN(five, "\n", 2)[1]: 2} {
		got := report(name, "-period", "2024-03", "-explain", "L1", "-format", "json", "-")
		one, all := map[string]any{}, []map[string]any{}
		to := any(&one)
		if n > 1 {
			to = &all
		}
		if err := json.Unmarshal([]byte(got.stdout), to); err != nil || n > 1 && len(all) != n || n == 1 && len(one) == 0 {
			t.Errorf("%d dossiers of one code: %v, %d documents in\n%s", n, err, len(all), got.stdout)
		}
	}
	if none := report(five, "-explain", "X", "-"); none.status != 1 || !strings.Contains(none.stderr, `-explain: no row that could be read has the MaHoSo "X"`) {
		t.Errorf("%+v", none)
	}
}

func TestTheDossiersBehindAnIndicatorAreListed(t *testing.T) {
	codes := func(out string) string {
		var all []string
		for _, row := range table(t, out) {
			all = append(all, row["code"]+" "+row["class"])
		}
		return strings.Join(all, ", ")
	}
	listed := report(five+"bad\n", "-period", "2024-03", "-list", "late", "-format", "csv", "-")
	if got := codes(listed.stdout); listed.status != 1 || got != "E1 early, O1 on_time, L1 late" || !strings.Contains(listed.stderr, "line 7") {
		t.Errorf("%s: %+v", got, listed)
	}
	compared := report(five, "-period", "2024-03", "-compare", "late,late_of_received", "-format", "csv", "-")
	if got := codes(compared.stdout); compared.status != 0 || got != "V1 in_progress_overdue, W1 closed" {
		t.Errorf("%s: %+v", got, compared)
	}
}

func TestOutputsThatAreNotToBeHadTogetherAreTold(t *testing.T) {
	for args, want := range map[string]string{
		"-form 08":                                 `-form: "08" is none of 06a, 07b, register, summary`,
		"-form 07b -":                              "-form: 07b is of procedures and reads no dossiers: give -procedures FILE and no other",
		"-form 06a -score 766":                     "-score: it cannot be had together with -form",
		"-score 45":                                `-score: "45" is not 766`,
		"-top H":                                   "-top: it needs -form 06a and -tree FILE",
		"-form 06a -by month":                      "-by: a tree and form 06a take the agency",
		"-period 2024-03 -from 2024-01-01":         "-period: a period by its name has its days",
		"-period march":                            "-period: ",
		"-indicator lateness":                      `-indicator: metrics: there is no indicator "lateness"`,
		"-indicator late,late":                     "-indicator: ",
		"-histogram late":                          "-histogram: late is a rate",
		"-list late,early":                         "-list: it takes one indicator",
		"-compare late":                            "-compare: it takes two indicators",
		"-workers 0":                               "-workers: 0 is not from 1 to 1024",
		"-hours noon":                              "-hours: ",
		"-procedures none.json":                    "-procedures: open none.json",
		"-form summary -by agency":                 "-by: -form summary has no use for it",
		"-list late -indicator late":               "-indicator: -list has no use for it",
		"-shard x -format csv":                     "-format: -shard has no use for it",
		"-list-indicators -shard q":                "-list-indicators: it cannot be had together with -shard",
		"-tree= -form 06a":                         "-tree: its value is empty",
		"-shard= -":                                "-shard: its value is empty",
		"-rejects= -":                              "-rejects: its value is empty",
		"-rejects - -":                             "-rejects: it needs a file; standard output has the report",
		"-tree none.json":                          "-tree: open none.json",
		"-form summary -tree none.json":            "-tree: -form summary does not go by a tree",
		"-explain X -list late":                    "-list: it cannot be had together with -explain",
		"-indicator late+by_noon":                  `there is no variant "by_noon"`,
		"-by agency,agency -format xml -workers 0": "-format: ",
	} {
		if got := report("", strings.Split(args, " ")...); got.status != 2 || got.stdout != "" || !strings.Contains(got.stderr, want) {
			t.Errorf("%s: %+v, want %q", args, got, want)
		}
	}
}

// However many workers read, and in whatever order the files come, the output is the same.
func TestAnyNumberOfWorkersGivesTheSameBytes(t *testing.T) {
	in := file(t, "all.csv", bundledDossiers)
	flags := []string{"-by", "agency,month", "-indicator", "late_of_received,time_in_working_days", "-procedures", file(t, "p.json", bundledProcedures), "-format", "json"}
	want := report("", append(flags, "-workers", "1", in)...)
	for _, n := range []string{"2", "3", "8"} {
		if got := report("", append(flags, "-workers", n, in)...); got != want {
			t.Errorf("%s workers: %s", n, got.stderr)
		}
	}
}
