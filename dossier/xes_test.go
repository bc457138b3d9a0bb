package dossier_test

import (
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
)

func oneTrace(code string, events []dossier.Event) iter.Seq2[string, []dossier.Event] {
	return func(yield func(string, []dossier.Event) bool) { yield(code, events) }
}

// element is one element of an XES log.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// valid checks an element against the structure of the XES schema: what may stand in what, in which order, and what an
// attribute needs.
func (e element) valid(t *testing.T) {
	t.Helper()
	order := map[string][]string{
		"log":    {"extension", "global", "classifier", "attribute", "trace"},
		"trace":  {"attribute", "event"},
		"event":  {"attribute"},
		"global": {"attribute"},
	}[e.XMLName.Local]
	at := 0
	for _, child := range e.Children {
		kind := child.XMLName.Local
		switch kind {
		case "string", "date", "int", "float", "boolean", "id":
			kind = "attribute"
			if child.attr("key") == "" || len(child.Attrs) != 2 || len(child.Children) > 0 {
				t.Errorf("attribute %+v", child)
			}
			if child.XMLName.Local == "date" {
				if _, err := time.Parse(time.RFC3339, child.attr("value")); err != nil {
					t.Error(err)
				}
			}
		}
		n := slices.Index(order, kind)
		if n < at {
			t.Errorf("<%s> in <%s> after <%s>", kind, e.XMLName.Local, order[at])
			continue
		}
		at = n
		child.valid(t)
	}
}

func TestAnXESLogHasTheStructureOfTheSchema(t *testing.T) {
	log := life()
	log[2].Step, log[2].Note = `Thẩm định <"&'>`, "tên người"
	var out strings.Builder
	if err := dossier.WriteXES(&out, deadline.Vietnamese, oneTrace("H44.01-260309-0001", log)); err != nil {
		t.Fatal(err)
	}
	var root element
	if err := xml.Unmarshal([]byte(out.String()), &root); err != nil {
		t.Fatal(err)
	}
	if root.XMLName != (xml.Name{Space: "http://www.xes-standard.org/", Local: "log"}) || root.attr("xes.version") != "1849-2016" {
		t.Errorf("%+v", root.XMLName)
	}
	root.valid(t)
	trace := root.Children[len(root.Children)-1]
	if trace.XMLName.Local != "trace" || trace.Children[0].attr("value") != "H44.01-260309-0001" || len(trace.Children) != 1+len(log) {
		t.Fatalf("%+v", trace)
	}
	var steps []string
	for _, e := range trace.Children[1:] {
		steps = append(steps, e.Children[0].attr("value")+" "+e.Children[1].attr("value"))
	}
	want := []string{
		"nộp hồ sơ complete", "đang xử lý start", `Thẩm định <"&'> complete`, "đang xử lý suspend", "đang xử lý resume", "đang xử lý suspend", "đang xử lý resume",
		"đang xử lý suspend", "đang xử lý resume", "hẹn lại ngày trả kết quả complete", "chuyển bước complete", "đang xử lý complete", "đã trả kết quả complete",
	}
	if !slices.Equal(steps, want) {
		t.Errorf("%q\nwant %q", steps, want)
	}
	if strings.Contains(out.String(), "tên người") {
		t.Error("a note is in it")
	}
}

func TestAnXESLogIsWrittenDossierByDossier(t *testing.T) {
	var out strings.Builder
	err := dossier.WriteXES(&out, deadline.English, func(yield func(string, []dossier.Event) bool) {
		for range 1000 {
			if !yield("x", life()) {
				return
			}
		}
	})
	if err != nil || strings.Count(out.String(), "<trace>") != 1000 || strings.Count(out.String(), "</trace>") != 1000 {
		t.Errorf("%v", err)
	}
	asked := 0
	err = dossier.WriteXES(brokenPipe{}, deadline.English, func(yield func(string, []dossier.Event) bool) {
		for asked < 1000 {
			if asked++; !yield("x", life()) {
				return
			}
		}
	})
	if !errors.Is(err, io.ErrClosedPipe) || asked > 10 {
		t.Errorf("%v after %d dossiers", err, asked)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
