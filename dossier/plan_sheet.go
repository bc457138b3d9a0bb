package dossier

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ControlSheet is the planned part of a control sheet (Phiếu kiểm soát quá trình giải quyết hồ sơ; form 06 of Circular
// 03/2025/TT-VPCP, Appendix I): who hands the dossier to whom, and until when. The times of the hand-overs as they were, the
// signatures, and the result that the receiving side writes (trước hạn, đúng hạn, quá hạn) are not planned, and not here.
type ControlSheet struct {
	Dossier   string            `json:"dossier,omitzero"`
	Procedure string            `json:"procedure"`
	Name      string            `json:"name,omitzero"`
	English   string            `json:"english,omitzero"`
	Received  time.Time         `json:"received"`
	Deadline  deadline.Deadline `json:"deadline"`
	HandOvers []PlannedHandOver `json:"handOvers"`
	Basis     string            `json:"basis,omitzero"` // of the process
}

// PlannedHandOver is one row of a control sheet.
type PlannedHandOver struct {
	Gives    PlannedHolder `json:"gives"`
	Receives PlannedHolder `json:"receives,omitzero"` // zero for the last row, where the result goes to the applicant
	// By is when the dossier is handed over at the latest: where the giving step is due, on the last day Day. Of the first row it
	// is [Plan.HandOver], where that is known. Zero while there is no such date.
	By  time.Time  `json:"by,omitzero"`
	Day civil.Date `json:"day,omitzero"`
}

// PlannedHolder is who holds a dossier by the plan.
type PlannedHolder struct {
	Step   string `json:"step,omitzero"` // the ID of the step
	Agency string `json:"agency,omitzero"`
	Unit   string `json:"unit,omitzero"`
	Role   string `json:"role,omitzero"`
	Name   string `json:"name,omitzero"` // of the step
}

func (s *PlannedStep) holder() PlannedHolder {
	return PlannedHolder{Step: s.ID, Agency: s.Agency, Unit: s.Unit, Role: s.Role, Name: s.Name}
}

// ControlSheet returns the planned part of the control sheet of the dossier with the given code, which may be empty. Each step
// hands over to the next in the table, also those that run at the same time.
func (p Plan) ControlSheet(dossier string) ControlSheet {
	sheet := ControlSheet{Dossier: dossier, Procedure: p.Procedure, Name: p.Name, English: p.English, Received: p.Received,
		Deadline: p.Deadline, Basis: p.ProcessBasis}
	for i := range p.Steps {
		s := &p.Steps[i]
		row := PlannedHandOver{Gives: s.holder(), By: s.Due}
		if i+1 < len(p.Steps) {
			row.Receives = p.Steps[i+1].holder()
		}
		switch {
		case i == 0 && !p.HandOver.IsZero():
			row.By = p.HandOver
			fallthrough
		case !s.Due.IsZero() && s.Deadline.LastDay.IsZero():
			row.Day = dayOf(row.By)
		default:
			row.Day = s.Deadline.LastDay
		}
		sheet.HandOvers = append(sheet.HandOvers, row)
	}
	return sheet
}

// dayOf returns the day an instant is on, 00:00 being the end of the day before: a dossier is handed over by then.
func dayOf(t time.Time) civil.Date {
	day := holiday.DateOf(t)
	if t.Equal(holiday.Midnight(day)) {
		return day.AddDays(-1)
	}
	return day
}

// WriteText writes the sheet in Vietnamese or English: its head, then a line for each hand-over. The error is that of w.
func (s ControlSheet) WriteText(w io.Writer, l deadline.Language) error {
	t := sheetText{lang: l}
	t.title("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "DOSSIER CONTROL SHEET")
	t.line("Mã hồ sơ", "Dossier", s.Dossier)
	t.line("Thủ tục", "Procedure", joined(" - ", s.Procedure, nameIn(s.Name, s.English, l)))
	t.line("Thời gian nhận hồ sơ", "Received", momentIn(s.Received, holiday.DateOf(s.Received), l))
	t.line("Thời gian hẹn trả kết quả", "Appointed return", dueIn(s.Deadline, l))
	t.line("Quy trình", "Process", s.Basis)
	if len(s.HandOvers) > 0 {
		t.text.WriteString("\n")
	}
	gives, receives := deadline.Text{VI: "Giao", EN: "Gives"}.In(l), deadline.Text{VI: "Nhận", EN: "Receives"}.In(l)
	by := deadline.Text{VI: "Chậm nhất", EN: "At the latest"}.In(l)
	for i, row := range s.HandOvers {
		receiver := row.Receives.in(l)
		if row.Receives == (PlannedHolder{}) {
			receiver = deadline.Text{VI: "người nộp hồ sơ", EN: "the applicant"}.In(l)
		}
		when := momentIn(row.By, row.Day, l)
		if when == "" {
			when = dueIn(deadline.Deadline{}, l)
		}
		line := fmt.Sprintf("%d. %s: %s; %s: %s; %s: %s", i+1, gives, row.Gives.in(l), receives, receiver, by, when)
		t.text.WriteString(strings.Join(strings.Fields(line), " ") + "\n")
	}
	return t.write(w)
}

// in says who a holder is: the role, unit and agency, and the work; the step where none of them is stated.
func (h PlannedHolder) in(l deadline.Language) string {
	who := joined(", ", h.Role, h.Unit, h.Agency)
	if h.Name != "" {
		if who == "" {
			return h.Name
		}
		return who + " (" + h.Name + ")"
	}
	if who == "" {
		who = deadline.Text{VI: "bước ", EN: "step "}.In(l) + h.Step
	}
	return who
}
