package main

import (
	"os"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/dossiertest"
)

func TestTheLivesOfPublishedProcedures(t *testing.T) { dossiertest.Run(t, os.DirFS("testdata")) }
