package dossier

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
)

// WriteXES writes dossiers and their events as an XES log (IEEE 1849-2016), which process mining tools read: a trace a
// dossier, an event an event, in the order they come. It holds one dossier at a time.
//
// The work on a dossier is one activity, "processing": it starts with the receipt, suspends and resumes with supplements,
// financial obligations and suspensions, and completes with the result; withdrawn and stopped dossiers abort it.
// Every other event is an activity of its own, complete at once. A hand-over's activity is its step, if it names one. Give
// [State.History] where corrections should have been applied; a correction in the log is an event like any other. No note is
// written.
func WriteXES(w io.Writer, lang deadline.Language, dossiers iter.Seq2[string, []Event]) error {
	out := xesWriter{out: bufio.NewWriter(w), lang: lang}
	out.text(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
	<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
	<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
	<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
	<global scope="trace">
		<string key="concept:name" value=""/>
	</global>
	<global scope="event">
		<string key="concept:name" value=""/>
		<string key="lifecycle:transition" value="complete"/>
		<date key="time:timestamp" value="1970-01-01T00:00:00+07:00"/>
	</global>
	<classifier name="Activity" keys="concept:name lifecycle:transition"/>
	<string key="lifecycle:model" value="standard"/>
`)
	for code, events := range dossiers {
		out.text("\t<trace>\n")
		out.attribute("\t\t", "string", "concept:name", code)
		begun := false
		for _, e := range events {
			begun = begun || e.Kind == Received
			out.event(e, begun)
		}
		if out.text("\t</trace>\n"); out.err != nil {
			return fmt.Errorf("dossier: writing XES: %w", out.err)
		}
	}
	out.text("</log>\n")
	if out.err == nil {
		out.err = out.out.Flush()
	}
	if out.err != nil {
		return fmt.Errorf("dossier: writing XES: %w", out.err)
	}
	return nil
}

// xesWriter writes until an error.
type xesWriter struct {
	out  *bufio.Writer
	lang deadline.Language
	err  error
}

func (w *xesWriter) text(s string) {
	if w.err == nil {
		_, w.err = w.out.WriteString(s)
	}
}

// attribute writes <tag key="..." value="..."/>. What XML cannot hold is written as U+FFFD.
func (w *xesWriter) attribute(indent, tag, key, value string) {
	w.text(indent + "<" + tag + ` key="` + key + `" value="`)
	if w.err == nil {
		w.err = xml.EscapeText(w.out, []byte(value))
	}
	w.text("\"/>\n")
}

// lifecycle is the transition of the standard model that an event of a dossier's processing is; "" for other events.
func lifecycle(k EventKind) string {
	switch k {
	case Received:
		return "start"
	case SupplementRequested, ObligationRequested, Suspended:
		return "suspend"
	case SupplementReceived, ObligationPaid, Resumed:
		return "resume"
	case Resolved:
		return "complete"
	case Stopped, Withdrawn:
		return "ate_abort"
	}
	return ""
}

// event writes one event. Before the receipt nothing is processed yet, and every event is an activity of its own.
func (w *xesWriter) event(e Event, begun bool) {
	const indent = "\t\t\t"
	w.text("\t\t<event>\n")
	name, transition := e.Kind.In(w.lang), ""
	if begun {
		transition = lifecycle(e.Kind)
	}
	switch {
	case transition != "":
		name = Processing.In(w.lang)
	case e.Kind == HandedOver && e.Step != "":
		name = e.Step
	}
	if transition == "" {
		transition = "complete"
	}
	w.attribute(indent, "string", "concept:name", name)
	w.attribute(indent, "string", "lifecycle:transition", transition)
	w.attribute(indent, "date", "time:timestamp", toSecond(e.At).Format(time.RFC3339))
	if e.Receiver != "" {
		w.attribute(indent, "string", "org:group", e.Receiver)
	}
	w.attribute(indent, "string", "event", e.Kind.String())
	if e.Kind == Suspended {
		w.attribute(indent, "string", "cause", e.Cause.String())
	}
	w.text("\t\t</event>\n")
}
