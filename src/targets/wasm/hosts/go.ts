// The host in Go: text, because it is what is shipped.

export const GO_HOST = String.raw`// Runs scorer.wasm with wazero, in Go alone; README.md says how. Not to be edited.
//
//	go run . < cases.jsonl                    an assessment for each case, a line each
//	go run . --check ../test-vectors.jsonl    whether all of them come out as they stand
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// What layout.json holds.
type Layout struct {
	Format     string
	Instrument any
	Engine     string
	Rows       int
	Inputs     []Input
	Texts      []string
	Outputs    []struct{ Address uint32 }
	Shown      struct {
		Scores, Levels, Values, Flags, Recommendations, Classifications, Constraints []Result
		Items                                                                        []Item
		Behind                                                                       [][2]any
	}
}

// A column that is given: of the day of assessment, an item or an override.
type Input struct {
	Name, Item, Override, Type string
	Codes                      []string
	Min, Max                   float64
	Decimals                   int
	Held                       bool
	Address                    uint32
}

type Result struct {
	ID    string
	At    int
	Type  string
	Codes []string
	Unit  float64
}

type Item struct {
	ID       string
	Input    int
	Asked    *int
	Refusals []float64
}

type Case struct {
	ID         any
	AssessedOn string
	Responses  map[string]any
	Overrides  map[string]*struct{ To, Reason string }
}

type Scorer struct {
	Layout Layout
	memory api.Memory
	run    api.Function
}

func Open(ctx context.Context, folder string) (*Scorer, error) {
	text, err := os.ReadFile(folder + "/layout.json")
	if err != nil {
		return nil, err
	}
	scorer := &Scorer{}
	if err := json.Unmarshal(text, &scorer.Layout); err != nil {
		return nil, err
	}
	if scorer.Layout.Format != "aspect-wasm/1" {
		return nil, fmt.Errorf("%s is not known", scorer.Layout.Format)
	}
	wasm, err := os.ReadFile(folder + "/scorer.wasm")
	if err != nil {
		return nil, err
	}
	module, err := wazero.NewRuntime(ctx).Instantiate(ctx, wasm)
	if err != nil {
		return nil, err
	}
	scorer.memory, scorer.run = module.Memory(), module.ExportedFunction("run")
	return scorer, nil
}

// Assess says what the instrument says of one case; an error where the case does not fit it.
func (s *Scorer) Assess(ctx context.Context, line []byte) (map[string]any, error) {
	var given Case
	decoder := json.NewDecoder(strings.NewReader(string(line)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&given); err != nil {
		return nil, err
	}
	id, err := idOf(given.ID)
	if err != nil {
		return nil, err
	}
	read, err := s.read(given)
	if err != nil {
		return nil, err
	}
	for at, column := range s.Layout.Inputs {
		s.memory.WriteFloat64Le(column.Address, read[at])
	}
	refused, err := s.run.Call(ctx, 1)
	if err != nil {
		return nil, err
	}
	if int32(refused[0]) >= 0 {
		return nil, fmt.Errorf("%s: out of range", id)
	}
	values := make([]float64, len(s.Layout.Outputs))
	for at, column := range s.Layout.Outputs {
		values[at], _ = s.memory.ReadFloat64Le(column.Address)
	}
	return s.assessment(id, read, values), nil
}

func idOf(given any) (string, error) {
	switch id := given.(type) {
	case string:
		if strings.TrimSpace(id) != "" {
			return id, nil
		}
	case float64:
		if id == math.Trunc(id) && math.Abs(id) < 1<<53 {
			return strconv.FormatInt(int64(id), 10), nil
		}
	}
	return "", fmt.Errorf("/id: a case needs one")
}

func (s *Scorer) read(given Case) ([]float64, error) {
	known := map[string]bool{}
	classifications := map[string]bool{}
	for _, id := range s.Layout.Texts {
		known[id] = true
	}
	values := make([]float64, len(s.Layout.Inputs))
	for at, column := range s.Layout.Inputs {
		known[column.Item] = true
		classifications[column.Override] = true
		value, err := valueOf(given, column)
		if err != nil {
			return nil, err
		}
		values[at] = value
	}
	if given.Responses == nil {
		return nil, fmt.Errorf("/responses: a case needs them")
	}
	for item := range given.Responses {
		if item == "" || !known[item] {
			return nil, fmt.Errorf("/responses/%s: unknown item", item)
		}
	}
	for id := range given.Overrides {
		if id == "" || !classifications[id] {
			return nil, fmt.Errorf("/overrides/%s: unknown classification", id)
		}
	}
	return values, nil
}

func valueOf(given Case, column Input) (float64, error) {
	if column.Item != "" {
		answer := given.Responses[column.Item]
		if answer == nil {
			return math.NaN(), nil
		}
		value, ok := answerOf(answer, column)
		if !ok {
			return 0, fmt.Errorf("/responses/%s: %v does not fit", column.Item, answer)
		}
		return value, nil
	}
	if column.Override == "" {
		day, ok := dayOf(given.AssessedOn, column)
		if !ok {
			return 0, fmt.Errorf("/assessedOn: a case needs a date")
		}
		return day, nil
	}
	override, isGiven := given.Overrides[column.Override]
	if !isGiven {
		return math.NaN(), nil
	}
	if override == nil || strings.TrimSpace(override.Reason) == "" {
		return 0, fmt.Errorf("/overrides/%s: without a reason", column.Override)
	}
	if at, ok := positionOf(override.To, column.Codes); ok {
		return float64(at), nil
	}
	return 0, fmt.Errorf("/overrides/%s: %s is no code of it", column.Override, override.To)
}

func answerOf(answer any, column Input) (float64, bool) {
	switch column.Type {
	case "boolean":
		if answer == true || answer == 1.0 {
			return 1, true
		}
		return 0, answer == false || answer == 0.0
	case "code":
		at, ok := positionOf(answer, column.Codes)
		return float64(at), ok
	case "codes":
		list, ok := answer.([]any)
		bits := uint64(0)
		for _, code := range list {
			at, isOne := positionOf(code, column.Codes)
			if !isOne {
				return 0, false
			}
			bits |= 1 << at
		}
		return float64(bits), ok
	case "date":
		text, _ := answer.(string)
		return dayOf(text, column)
	}
	number, ok := answer.(float64)
	if !ok || number < column.Min || number > column.Max || decimalsOf(number) > column.Decimals {
		return 0, false
	}
	if column.Held {
		return math.Round(number * math.Pow10(column.Decimals)), true
	}
	return number, true
}

func positionOf(code any, codes []string) (int, bool) {
	for at, one := range codes {
		if code == one {
			return at, true
		}
	}
	return 0, false
}

func decimalsOf(number float64) int {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(number, 'f', -1, 64), ".")
	return len(decimals)
}

func dayOf(text string, column Input) (float64, bool) {
	date, err := time.Parse("2006-01-02", text)
	day := float64(date.Unix() / 86400)
	return day, err == nil && day >= column.Min && day <= column.Max
}

func (s *Scorer) assessment(id string, given, values []float64) map[string]any {
	shown := s.Layout.Shown
	record := func(all []Result) map[string]any {
		found := map[string]any{}
		for _, one := range all {
			found[one.ID] = resultOf(one, values[one.At])
		}
		return found
	}
	having := func(wanted float64, all ...[]Result) []any {
		found := []any{}
		for _, group := range all {
			for _, one := range group {
				value := values[one.At]
				if value == wanted || math.IsNaN(value) && math.IsNaN(wanted) {
					found = append(found, one.ID)
				}
			}
		}
		return found
	}
	said := map[string]any{
		"id":              id,
		"instrument":      s.Layout.Instrument,
		"engine":          s.Layout.Engine,
		"scores":          record(shown.Scores),
		"levels":          record(shown.Levels),
		"values":          record(shown.Values),
		"flags":           having(1, shown.Flags),
		"recommendations": having(1, shown.Recommendations),
		"unknown":         having(math.NaN(), shown.Flags, shown.Recommendations),
		"classification":  record(shown.Classifications),
	}
	if len(shown.Constraints) > 0 {
		said["violated"] = having(0, shown.Constraints)
	}
	// Where it cannot be said of every item whether it is asked, nothing is said of items.
	if len(shown.Items) == 0 {
		return said
	}
	missing, states := []any{}, []string{}
	for _, item := range shown.Items {
		state := stateOf(item, given, values)
		states = append(states, state)
		if state == "missing" {
			missing = append(missing, item.ID)
		}
	}
	answered := map[string]any{}
	for _, pair := range shown.Behind {
		counts := map[string]any{"answered": 0.0, "asked": 0.0}
		for _, at := range pair[1].([]any) {
			state := states[int(at.(float64))]
			if state != "not asked" {
				counts["asked"] = counts["asked"].(float64) + 1
			}
			if state == "answered" {
				counts["answered"] = counts["answered"].(float64) + 1
			}
		}
		answered[pair[0].(string)] = counts
	}
	said["missing"], said["answered"] = missing, answered
	return said
}

func resultOf(one Result, value float64) any {
	if math.IsNaN(value) {
		return nil
	}
	switch one.Type {
	case "boolean":
		return value == 1
	case "code":
		return one.Codes[int(value)]
	case "codes":
		codes := []any{}
		for bit, code := range one.Codes {
			if uint64(value)>>bit&1 == 1 {
				codes = append(codes, code)
			}
		}
		return codes
	case "date":
		return time.Unix(int64(value)*86400, 0).UTC().Format("2006-01-02")
	}
	return value / one.Unit
}

func stateOf(item Item, given, values []float64) string {
	if item.Asked != nil && values[*item.Asked] == 0 {
		return "not asked"
	}
	answer := given[item.Input]
	if math.IsNaN(answer) {
		return "missing"
	}
	for _, refusal := range item.Refusals {
		if answer == refusal {
			return "refused"
		}
	}
	return "answered"
}

func main() {
	ctx := context.Background()
	scorer, err := Open(ctx, ".")
	file := os.Stdin
	isCheck := err == nil && len(os.Args) > 2 && os.Args[1] == "--check"
	if isCheck {
		file, err = os.Open(os.Args[2])
	}
	if err == nil {
		err = scorer.lines(ctx, file, isCheck)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Each line is a case, or a test vector that is checked.
func (s *Scorer) lines(ctx context.Context, file *os.File, isCheck bool) error {
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<26)
	vectors, wrong := 0, 0
	for scanner.Scan() {
		line := scanner.Bytes()
		var vector struct {
			Case       json.RawMessage
			Assessment map[string]any
		}
		if isCheck {
			if err := json.Unmarshal(line, &vector); err != nil {
				return err
			}
			line = vector.Case
		}
		said, err := s.Assess(ctx, line)
		if err != nil {
			return err
		}
		if !isCheck {
			text, err := json.Marshal(said)
			if err != nil {
				return err
			}
			fmt.Println(string(text))
			continue
		}
		vectors++
		if !reflect.DeepEqual(vector.Assessment, said) {
			wrong++
			fmt.Printf("differs: %v\n", said["id"])
		}
	}
	if err := scanner.Err(); err != nil || !isCheck {
		return err
	}
	fmt.Printf("%d of %d test vectors agree\n", vectors-wrong, vectors)
	if wrong > 0 || vectors == 0 {
		os.Exit(1)
	}
	return nil
}
`;
