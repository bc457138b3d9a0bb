package dossier

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Entry is one line of an event log: an event, and the dossier it happened to.
type Entry struct {
	Dossier string // the dossier's code (mã hồ sơ)
	Event   Event
}

// ErrLog is what a line that is no entry unwraps to.
var ErrLog = errors.New("no entry of an event log")

// LogError is a line of an event log that was left out. It unwraps to [ErrLog]. It quotes nothing of the
// line: what stands in a wrong place may be personal.
type LogError struct {
	Line   int    // from 1
	Path   string // the field at fault, such as "extend.by"; "" for the whole line
	Reason string // what is wrong, as a clause
}

// Error returns, for instance: dossier: line 12: at: is no instant as 2026-03-09T09:00:00+07:00.
func (e *LogError) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("dossier: line %d: %s", e.Line, e.Reason)
	}
	return fmt.Sprintf("dossier: line %d: %s: %s", e.Line, e.Path, e.Reason)
}

// Unwrap returns [ErrLog].
func (e *LogError) Unwrap() error { return ErrLog }

// maxLogLine is the longest line of an event log that is read, in bytes.
const maxLogLine = 1 << 20

// LogReader reads an event log in JSON Lines, one event a line:
//
//	{"dossier":"H44.01-260309-0001","kind":"received","at":"2026-03-09T09:00:00+07:00","receiver":"một cửa"}
//
// The fields are those of [Event]; instants are RFC 3339. It is strict: a field that is unknown, given twice or of another kind
// is refused. A line that is no entry is returned as a [*LogError], and reading goes on with the next. Empty lines are passed
// over; so is a byte order mark. A line is at most 1 MiB.
type LogReader struct {
	in   *bufio.Reader
	line int
}

// NewLogReader returns a reader of r.
func NewLogReader(r io.Reader) *LogReader { return &LogReader{in: bufio.NewReaderSize(r, 64<<10)} }

// Line returns the number of the last line read, from 1.
func (r *LogReader) Line() int { return r.line }

// Read returns the next entry. The error is io.EOF at the end, a [*LogError] for a line that is left out, or what reading
// gave.
func (r *LogReader) Read() (Entry, error) {
	for {
		text, long, err := r.next()
		if err != nil {
			return Entry{}, err
		}
		if long {
			return Entry{}, &LogError{Line: r.line, Reason: fmt.Sprintf("the line is longer than %d bytes", maxLogLine)}
		}
		if text = bytes.TrimSpace(text); len(text) == 0 {
			continue
		}
		return readEntry(text, r.line)
	}
}

// next returns the next line, or says that it is too long; then it is passed over without being held.
func (r *LogReader) next() (text []byte, long bool, err error) {
	for {
		part, err := r.in.ReadSlice('\n')
		if len(part) == 0 && err != nil {
			if len(text) > 0 || long {
				r.line++
				return text, long, nil
			}
			return nil, false, err
		}
		if len(text)+len(part) > maxLogLine+1 {
			long, text = true, nil
		} else if !long {
			text = append(text, part...)
		}
		if err == nil {
			r.line++
			return text, long, nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) && !errors.Is(err, io.EOF) {
			return nil, false, err
		}
	}
}

// readEntry reads one line.
func readEntry(text []byte, line int) (Entry, error) {
	document, err := parseNode(text)
	if err == nil {
		var found problems
		var entry Entry
		fields := eventFields(&entry.Event, &found, true)
		fields["dossier"] = into(&entry.Dossier, &found)
		document.object(&found, fields)
		if entry.Dossier == "" && len(found) == 0 {
			found.tell("dossier", "", "is missing")
		}
		if len(found) == 0 {
			return entry, nil
		}
		err = found[0]
	}
	e := &LogError{Line: line, Reason: "it is not one JSON object"}
	if problem, ok := errors.AsType[*ProcedureError](err); ok {
		e.Path, e.Reason = strings.TrimPrefix(problem.Path, "line 1, "), problem.Reason
		if problem.Reason == unknownField {
			e.Path, e.Reason = "", "it has a field that is not known" // whose name may be anything
		}
	}
	return Entry{}, e
}

// eventFields is the readers of an event's fields. What is put in the place of another event is not itself a correction.
func eventFields(e *Event, p *problems, outer bool) map[string]func(node) {
	at := func(to *time.Time) func(node) {
		return func(n node) {
			if n.is("text", p) {
				t, err := time.Parse(time.RFC3339, n.text)
				if err != nil {
					p.tell(n.path, "", "is no instant as 2026-03-09T09:00:00+07:00")
				}
				*to = toSecond(t)
			}
		}
	}
	text := func(what string, to interface{ UnmarshalText([]byte) error }) func(node) {
		return func(n node) {
			if n.is("text", p) {
				if err := to.UnmarshalText([]byte(n.text)); err != nil {
					p.tell(n.path, "", "is not "+what)
				}
			}
		}
	}
	fields := map[string]func(node){
		"id": into(&e.ID, p), "kind": text("a kind of event", &e.Kind), "at": at(&e.At),
		"step": into(&e.Step, p), "giver": into(&e.Giver, p), "receiver": into(&e.Receiver, p),
		"cause": text("a cause of a pause", &e.Cause), "promised": at(&e.Promised), "basis": into(&e.Basis, p), "note": into(&e.Note, p),
		"extend": func(n node) {
			n.object(p, map[string]func(node){
				"apology": at(&e.Extend.Apology), "to": text("a day as 2026-03-27", &e.Extend.To), "by": text("a length", &e.Extend.By), "basis": into(&e.Extend.Basis, p),
			})
		},
	}
	if outer {
		fields["corrects"] = into(&e.Corrects, p)
		fields["instead"] = func(n node) {
			e.Instead = &Event{}
			n.object(p, eventFields(e.Instead, p, false))
		}
	}
	return fields
}

var (
	_ interface{ UnmarshalText([]byte) error } = (*civil.Date)(nil)
	_ interface{ UnmarshalText([]byte) error } = (*deadline.Term)(nil)
)

// LogWriter writes an event log that [LogReader] reads back. Instants are written in UTC+7, to the second; fields that say
// nothing are left out. The same entries give the same bytes.
type LogWriter struct{ out io.Writer }

// NewLogWriter returns a writer to w. It does not buffer.
func NewLogWriter(w io.Writer) *LogWriter { return &LogWriter{w} }

// Write writes one entry as a line. An entry that could not be read back is an [ErrLog]: one without a dossier, an instant or
// a kind, one that is not UTF-8, and one that is too long. Otherwise the error is that of the writer.
func (w *LogWriter) Write(entry Entry) error {
	if entry.Dossier == "" {
		return fmt.Errorf("dossier: %w: it names no dossier", ErrLog)
	}
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(struct {
		Dossier string `json:"dossier"`
		Event
	}{entry.Dossier, entry.Event.normal()})
	if err != nil {
		return fmt.Errorf("dossier: %w: %w", ErrLog, err)
	}
	switch {
	case entry.Event.At.IsZero():
		return fmt.Errorf("dossier: %w: it has no instant", ErrLog)
	case line.Len() > maxLogLine:
		return fmt.Errorf("dossier: %w: it is longer than the %d bytes of a line", ErrLog, maxLogLine)
	case bytes.Contains(line.Bytes(), []byte("\\ufffd")):
		return fmt.Errorf("dossier: %w: it is not text in UTF-8", ErrLog)
	}
	_, err = w.out.Write(line.Bytes())
	return err
}

// normal returns e with its instants as this library reads them.
func (e Event) normal() Event {
	e.At, e.Promised, e.Extend.Apology = toSecond(e.At), toSecond(e.Promised), toSecond(e.Extend.Apology)
	if e.Instead != nil {
		instead := e.Instead.normal()
		e.Instead = &instead
	}
	return e
}
