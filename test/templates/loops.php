<?php
$title = "Privacy notice";
$dpo = 'dpo@fellside.gov.uk';
require 'inc/header.php';
?>
<div id="content">
<h1><?= $title ?></h1>
<p>Fellside Council runs the <?php echo "Report a broken streetlight"; ?> service. Fellside Council is the data controller.</p>
<p><?php _e('Last updated: 3 March 2025', 'streetlights'); ?></p>
<h2><?= __('What we collect', 'streetlights') ?></h2>
<p>We collect:</p>
<ul>
<li>your name</li>
<li>your email address</li>
<li>the place of the streetlight</li>
</ul>
<?php if ($danger): ?>
<p>If you report a danger to life, we also collect your telephone number.</p>
<?php endif; ?>
<h2>Why we use it</h2>
<p>We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.</p>
<h2>Who we share it with</h2>
<p>We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don&#8217;t send your personal data outside the UK.</p>
<h2>How long we keep it</h2>
<table>
<tr><th>What</th><th>How long</th></tr>
<tr><td>Reports</td><td>6 years</td></tr>
<tr><td>Website logs</td><td>30 days</td></tr>
</table>
<p>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</p>
<h2>Your rights</h2>
<p>You have the right to:</p>
<ul>
<?php foreach (['ask for a copy of your data', 'have it corrected', 'have it deleted', 'object to our use of it'] as $right): ?>
<li><?= htmlspecialchars($right) ?></li>
<?php endforeach; ?>
</ul>
<h2>Contact us</h2>
<p>Write to our data protection officer at <a href="mailto:<?= $dpo ?>"><?= $dpo ?></a>.</p>
<p>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
</div>
<?php require 'inc/footer.php';
