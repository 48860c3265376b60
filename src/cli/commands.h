#pragma once

#include <CLI/CLI.hpp>

/// One file per command; each adds itself to the program and sets the exit code when it has run.
namespace regietafel::cli {

void add_backtest_command(CLI::App& app, int& exit_code);
void add_brief_command(CLI::App& app, int& exit_code);
void add_compare_command(CLI::App& app, int& exit_code);
void add_data_command(CLI::App& app, int& exit_code);
void add_distribution_command(CLI::App& app, int& exit_code);
void add_forecast_command(CLI::App& app, int& exit_code);
void add_simulate_command(CLI::App& app, int& exit_code);
void add_supervision_command(CLI::App& app, int& exit_code);
void add_swaps_command(CLI::App& app, int& exit_code);
void add_task_command(CLI::App& app, int& exit_code);
void add_task_outlook_command(CLI::App& app, int& exit_code);

}  // namespace regietafel::cli
