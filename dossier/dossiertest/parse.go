package dossiertest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Parse reads a scenario; the name is that of its file, for errors. It is strict: what is not as the package says is a
// [*SyntaxError] with its line and column, all of them joined in order. Line ends are LF or CRLF.
func Parse(name string, text []byte) (Scenario, error) {
	s := Scenario{Name: name}
	var all []error
	governed, happened, expected, office := false, false, false, false
	for i, raw := range lines(text) {
		p := parser{}
		line := Line{Number: i + 1}
		var column int
		var err error
		p.words, line.Comment, line.Noted, column, err = words(raw)
		if err == nil && len(p.words) > 0 {
			line.Says, err = p.statement()
			column = p.column(raw)
		}
		if err == nil {
			switch says := line.Says.(type) {
			case Procedure, Rule:
				if governed {
					err, column = errors.New("the procedure or rule is given already"), 1
				} else if happened {
					err, column = errors.New("what governs the dossier stands before its events"), 1
				}
				governed = true
			case Hours:
				if office {
					err, column = errors.New("the office hours are given already"), 1
				} else if happened {
					err, column = errors.New("the office hours stand before the events"), 1
				}
				office = true
			case Happens:
				happened = true
			case Expect:
				expected = true
				if !happened {
					err, column = fmt.Errorf("%q is expected of no event", says.String()), 1
				}
			}
		}
		if err != nil {
			all = append(all, &SyntaxError{name, i + 1, column, err.Error()})
		}
		s.Lines = append(s.Lines, line)
	}
	if len(all) == 0 {
		end := func(reason string) { all = append(all, &SyntaxError{name, max(1, len(s.Lines)), 1, reason}) }
		switch {
		case !governed:
			end("there is neither a procedure nor a rule")
		case !happened:
			end("there is no event")
		case !expected:
			end("nothing is expected")
		}
	}
	if len(all) > 0 {
		return Scenario{}, errors.Join(all...)
	}
	return s, nil
}

// lines splits a text; what follows the last line end is a line only if there is something.
func lines(text []byte) []string {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	all := strings.Split(string(text), "\n")
	if all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	for i := range all {
		all[i] = strings.TrimSuffix(all[i], "\r")
	}
	return all
}

// parser reads the words of one line.
type parser struct {
	words []token
	next  int
}

// column is where the word is that was read last.
func (p *parser) column(line string) int {
	switch {
	case p.next > 0 && p.next <= len(p.words):
		return p.words[p.next-1].column
	case p.next > len(p.words):
		return len([]rune(line)) + 1
	}
	return 1
}

// word returns the next word, or an error that says what is missing.
func (p *parser) word(what string) (token, error) {
	p.next++
	if p.next > len(p.words) {
		return token{}, fmt.Errorf("%s is missing", what)
	}
	return p.words[p.next-1], nil
}

// is takes the next word if it is the keyword.
func (p *parser) is(keyword string) bool {
	if p.next < len(p.words) && !p.words[p.next].quoted && p.words[p.next].text == keyword {
		p.next++
		return true
	}
	return false
}

func (p *parser) statement() (Statement, error) {
	says, err := p.anyStatement()
	if err == nil && p.next < len(p.words) {
		extra := p.words[p.next].text
		p.next++
		err = fmt.Errorf("%q is too much", extra)
	}
	return says, err
}

func (p *parser) anyStatement() (Statement, error) {
	switch {
	case p.is("procedure"):
		return p.procedure()
	case p.is("rule"):
		return p.rule()
	case p.is("hours"):
		return p.hours()
	case p.is("expect"):
		return p.expect(Expect{})
	case p.is("at"):
		at, err := p.instant()
		if err != nil {
			return nil, err
		}
		if !p.is("expect") {
			p.next++
			return nil, errors.New(`"expect" is missing`)
		}
		return p.expect(Expect{At: at})
	}
	if w := p.words[0]; w.quoted || w.text[0] < '0' || w.text[0] > '9' {
		p.next++
		return nil, fmt.Errorf("a line begins with a day, procedure, rule, hours, expect or at, not %q", w.text)
	}
	e, err := p.event()
	return Happens{e}, err
}

func (p *parser) procedure() (Statement, error) {
	code, err := p.word("the code of the procedure")
	if err != nil {
		return nil, err
	}
	if !p.is("in") {
		p.next++
		return nil, errors.New(`"in", before the procedures file, is missing`)
	}
	file, err := p.word("the procedures file")
	if err != nil {
		return nil, err
	}
	says := Procedure{Code: code.text, File: file.text}
	if says.Code == "" || says.File == "" {
		return nil, errors.New("it is empty")
	}
	if p.is("channel") {
		w, err := p.word("the channel")
		if err != nil {
			return nil, err
		}
		if w.text == "" {
			return nil, errors.New("it is empty")
		}
		err = says.Channel.UnmarshalText([]byte(w.text))
		return says, err
	}
	return says, nil
}

func (p *parser) rule() (Statement, error) {
	w, err := p.word("the time limit, in quotes,")
	if err != nil {
		return nil, err
	}
	limit, err := deadline.ParseLimit(w.text)
	if err == nil {
		_, err = limit.Rule()
	}
	return Rule{w.text}, err
}

func (p *parser) hours() (Statement, error) {
	var all []string
	for p.next < len(p.words) {
		if p.words[p.next].quoted {
			p.next++
			return nil, errors.New("office hours have no quotes")
		}
		all = append(all, p.words[p.next].text)
		p.next++
	}
	p.next = min(p.next, 2) // the first of them is where an error is
	office, err := deadline.ParseHours(strings.Join(all, " "))
	if err == nil {
		p.next = len(p.words)
	}
	return Hours{office}, err
}
