package metrics_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// house is the library's rooms from the ground up: imports only go down. A room may use any below it.
var house = []string{"holiday/civil", "holiday/lunar", "holiday", "deadline", "dossier", "dossier/record", "dossier/dossiertest", "metrics"}

const module = "github.com/dunghan-vn/dunghan/"

// libraryFiles calls f with each source file of the library that is not a test, and its room.
func libraryFiles(t *testing.T, f func(room string, file *ast.File, at *token.FileSet)) {
	t.Helper()
	for _, room := range house {
		files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(room), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("room %s: %d files, %v", room, len(files), err)
		}
		for _, name := range files {
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			ignored := len(file.Comments) > 0 && strings.HasPrefix(file.Comments[0].List[0].Text, "//go:build ignore")
			if !strings.HasSuffix(name, "_test.go") && !ignored {
				f(room, file, set)
			}
		}
	}
}

func TestImportsOnlyGoDownTheHouse(t *testing.T) {
	level := map[string]int{}
	for i, room := range house {
		level[room] = i
	}
	outside := map[string]bool{"github.com/rickar/cal/v2": true}
	libraryFiles(t, func(room string, file *ast.File, at *token.FileSet) {
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			below, ours := strings.CutPrefix(name, module)
			switch {
			case ours:
				if n, known := level[below]; !known || n >= level[room] {
					t.Errorf("%v: %s imports %s", at.Position(spec.Pos()), room, below)
				}
			case strings.Contains(strings.Split(name, "/")[0], ".") && !outside[name]:
				t.Errorf("%v: the library depends on %s", at.Position(spec.Pos()), name)
			}
		}
	})
}

func TestEveryRoomIsInTheHouse(t *testing.T) {
	known := map[string]bool{}
	for _, room := range house {
		known[room] = true
	}
	for _, top := range []string{"holiday", "deadline", "dossier", "metrics"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".go") {
				return err
			}
			if room := path.Dir(strings.TrimPrefix(filepath.ToSlash(name), "../")); !known[room] {
				t.Errorf("%s is in no room of the house", name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheLibraryHasNoClockNoZoneAndNoEnvironment(t *testing.T) {
	forbidden := map[string]map[string]bool{
		"time": {"Now": true, "Since": true, "Until": true, "Local": true, "LoadLocation": true, "Sleep": true, "After": true},
		"os":   nil, "net": nil, "net/http": nil, "os/exec": nil, "syscall": nil, "math/rand": nil, "math/rand/v2": nil,
	}
	libraryFiles(t, func(room string, file *ast.File, at *token.FileSet) {
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if members, listed := forbidden[name]; listed && members == nil {
				t.Errorf("%v: %s imports %s", at.Position(spec.Pos()), room, name)
			}
			if name == "testing" && room != "dossier/dossiertest" { // which runs scenarios as subtests
				t.Errorf("%v: %s imports testing", at.Position(spec.Pos()), room)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if from, ok := selector.X.(*ast.Ident); ok && from.Obj == nil && from.Name == "time" && forbidden["time"][selector.Sel.Name] {
				t.Errorf("%v: %s uses time.%s", at.Position(selector.Pos()), room, selector.Sel.Name)
			}
			return true
		})
	})
}
