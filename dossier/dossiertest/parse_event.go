package dossiertest

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// day reads a day.
func (p *parser) day() (civil.Date, error) {
	w, err := p.word("a day as 2026-03-09")
	if err != nil {
		return civil.Date{}, err
	}
	d, err := civil.ParseDate(w.text)
	if err != nil || w.quoted {
		return civil.Date{}, fmt.Errorf("%q is no day as 2026-03-09", w.text)
	}
	return d, nil
}

// hour reads an hour.
func (p *parser) hour() (civil.TimeOfDay, error) {
	w, err := p.word("an hour as 09:00")
	if err != nil {
		return 0, err
	}
	h, err := civil.ParseTimeOfDay(w.text)
	if err != nil || w.quoted {
		return 0, fmt.Errorf("%q is no hour as 09:00", w.text)
	}
	return h, nil
}

// instant reads a day and an hour; an instant of a log is not the 24:00 of a day, but 00:00 of the next.
func (p *parser) instant() (time.Time, error) {
	d, err := p.day()
	if err != nil {
		return time.Time{}, err
	}
	h, err := p.hour()
	if err == nil && h == civil.EndOfDay {
		err = errors.New("24:00 is when a term ends; what happens then is written as 00:00 of the next day")
	}
	return holiday.Midnight(d).Add(time.Duration(h) * time.Second), err
}

// promised reads a day, with an hour or without.
func (p *parser) promised() (time.Time, error) {
	if p.next+1 < len(p.words) {
		if w := p.words[p.next+1]; !w.quoted && w.text != "" && '0' <= w.text[0] && w.text[0] <= '9' {
			return p.instant()
		}
	}
	d, err := p.day()
	return holiday.Midnight(d), err
}

// belongs is which parts go with which kinds of event; those that go with all are not in it.
var belongs = map[string][]dossier.EventKind{
	"by":       {dossier.Received},
	"from":     {dossier.HandedOver},
	"to":       {dossier.HandedOver},
	"step":     {dossier.HandedOver},
	"cause":    {dossier.Suspended},
	"until":    {dossier.Extended},
	"for":      {dossier.Extended},
	"told":     {dossier.Extended},
	"corrects": {dossier.Corrected},
	"instead":  {dossier.Corrected},
}

// event reads an instant, a kind, and what belongs to it, each at most once and in any order.
func (p *parser) event() (e dossier.Event, err error) {
	if e.At, err = p.instant(); err != nil {
		return e, err
	}
	kind, err := p.word("the kind of event")
	if err != nil {
		return e, err
	}
	if err := e.Kind.UnmarshalText([]byte(kind.text)); err != nil || kind.quoted {
		return e, fmt.Errorf("%q is no kind of event", kind.text)
	}
	var given []string
	for p.next < len(p.words) {
		name, err := p.word("a part")
		if err != nil {
			return e, err
		}
		if kinds, listed := belongs[name.text]; listed && !slices.Contains(kinds, e.Kind) {
			return e, fmt.Errorf("%q does not go with %v", name.text, e.Kind)
		}
		if slices.Contains(given, name.text) {
			return e, fmt.Errorf("%q is given twice", name.text)
		}
		given = append(given, name.text)
		if name.quoted {
			return e, fmt.Errorf("%q is no part of an event", name.text)
		}
		if err := p.part(&e, name.text); err != nil {
			return e, err
		}
	}
	return e, nil
}

// part reads one part of an event.
func (p *parser) part(e *dossier.Event, name string) (err error) {
	texts := map[string]*string{"id": &e.ID, "by": &e.Receiver, "to": &e.Receiver, "from": &e.Giver, "step": &e.Step,
		"basis": &e.Basis, "note": &e.Note, "corrects": &e.Corrects}
	if into := texts[name]; into != nil {
		return p.text(into, name)
	}
	switch name {
	case "promised":
		e.Promised, err = p.promised()
	case "until":
		e.Extend.To, err = p.day()
	case "told":
		e.Extend.Apology, err = p.instant()
	case "for":
		var text string
		if err = p.text(&text, name); err == nil {
			e.Extend.By, err = deadline.ParseTerm(text)
		}
	case "cause":
		var text string
		if err = p.text(&text, name); err == nil {
			err = e.Cause.UnmarshalText([]byte(text))
		}
	case "instead":
		var instead dossier.Event
		instead, err = p.event()
		if err == nil && instead.Kind == dossier.Corrected {
			err = errors.New("a correction is not itself put in the place of an event")
		}
		e.Instead = &instead
	default:
		err = fmt.Errorf("%q is no part of an event", name)
	}
	return err
}

// text reads a text, which is not empty.
func (p *parser) text(into *string, name string) error {
	w, err := p.word("what " + name + " is,")
	if err == nil && w.text == "" {
		err = fmt.Errorf("what %s is, is empty", name)
	}
	*into = w.text
	return err
}
