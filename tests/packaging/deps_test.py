"""What packaging/deps asks of the machine, and what it says where it cannot have it."""

import unittest

import skeleton

# Answers as dpkg-query does; packages named in $ABSENT are not installed.
kDpkgQuery = '''for word; do case $word in -*) ;; *) case " $ABSENT " in *" $word "*) ;; *) echo "$word installed" ;; esac ;; esac; done
test -z "$ABSENT"'''


class DepsTest(skeleton.Case):
    def setUp(self):
        super().setUp()
        self.calls = self.root / "calls"
        self.tool("dpkg-query", kDpkgQuery)
        self.tool("apt-get", f'echo "$@" >>"{self.calls}"')

    def asRoot(self):
        self.tool("id", "echo 0")

    def asked(self):
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []

    def testCallsNothingWhenAllIsThere(self):
        result = self.run_command("deps", ABSENT="")
        self.assertEqual(0, result.returncode, result.stderr)
        self.assertEqual([], self.asked())

    def testInstallsWhatIsMissingAndNoMore(self):
        self.asRoot()
        result = self.run_command("deps", ABSENT="cmake jing")
        self.assertEqual(0, result.returncode, result.stderr)
        update, install = self.asked()
        self.assertTrue(update.endswith(" update"), update)
        self.assertTrue(install.endswith(" install -y --no-install-recommends cmake jing"), install)

    def testLooksOnlyAtTheGroupsAskedFor(self):
        self.asRoot()
        self.assertEqual(0, self.run_command("deps", "--build", ABSENT="jing clang-tidy").returncode)
        self.assertEqual([], self.asked())

    def testUsesSudo(self):
        self.tool("sudo", f'echo sudo >>"{self.calls}"; while [ "${{1#-}}" != "$1" ]; do shift; done; exec "$@"')
        self.assertEqual(0, self.run_command("deps", ABSENT="jing").returncode)
        self.assertIn("sudo", self.asked())

    def testSaysWhatToDoWithoutRootAndSudo(self):
        result = self.run_command("deps", ABSENT="jing")
        self.assertEqual(4, result.returncode)
        self.assertIn("apt-get install --no-install-recommends jing", result.stderr)
        self.assertEqual([], self.asked())

    def testDoesNotWaitForAPasswordThatNobodyCanType(self):
        self.tool("sudo", "exit 1")
        result = self.run_command("deps", ABSENT="jing")
        self.assertEqual(4, result.returncode)
        self.assertIn("sudo apt-get install", result.stderr)

    def testGoesOnWhenTheListsCannotBeRead(self):
        self.asRoot()
        self.tool("sleep", "exit 0")
        self.tool("apt-get", f'echo "$@" >>"{self.calls}"; case "$*" in *update) exit 100 ;; esac')
        self.assertEqual(0, self.run_command("deps", ABSENT="jing").returncode)
        self.assertTrue(self.asked()[-1].endswith(" jing"))

    def testNamesStepCommandAndLogOfAFailure(self):
        self.asRoot()
        self.tool("apt-get", 'case "$*" in *update) ;; *) echo "E: Unable to locate package jing"; exit 100 ;; esac')
        result = self.run_command("deps", ABSENT="jing")
        self.assertEqual(100, result.returncode)
        self.assertIn("FAILED: Install missing packages: jing", result.stderr)
        self.assertIn("exit code 100", result.stderr)
        self.assertIn("E: Unable to locate package jing", result.stderr)
        self.assertIn(str(self.root / "build/logs/deps-02.log"), result.stderr)

    def testSpeaksVietnameseUnlessTheLocaleIsEnglish(self):
        self.assertIn("Các gói cần thiết", self.run_command("deps", LANG="C", ABSENT="").stderr)
        self.assertIn("All needed packages", self.run_command("deps", LANG="C", LC_ALL="en_GB.UTF-8", ABSENT="").stderr)

    def testSaysThatItIsNotDebian(self):
        for name in ("dpkg-query", "apt-get"):
            (self.tools / name).unlink()
        result = self.run_command("deps", "--build")
        self.assertEqual(4, result.returncode)
        self.assertIn("ninja-build", result.stderr)


class OptionsTest(skeleton.Case):
    def testRefusesUnknownOptions(self):
        for command in ("deps", "run"):
            self.assertEqual(2, self.run_command(command, "--nonsense").returncode)

    def testExplainsItself(self):
        for command in ("deps", "run", "test"):
            result = self.run_command(command, "--help")
            self.assertEqual(0, result.returncode)
            self.assertIn(f"packaging/{command}", result.stdout)

    def testGuiWithoutADisplaySaysSoAtOnce(self):
        result = self.run_command("run", "--gui")
        self.assertEqual(4, result.returncode)
        self.assertIn("DISPLAY", result.stderr)
        self.assertFalse((self.root / "build").exists())

    def testSaysWhoseFolderItIsThatCannotBeWritten(self):
        # A file in the place of the folder refuses root too, who may write to any folder.
        (self.root / "build").write_text("", encoding="utf-8")
        self.tool("stat", "echo somebody-else")
        result = self.run_command("deps")
        self.assertEqual(4, result.returncode)
        self.assertIn("owner: somebody-else", result.stderr)


unittest.main()
